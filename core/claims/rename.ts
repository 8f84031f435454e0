/** Puts in a clause what the article calls the same. */

/** The same list where it does not hold the words. (lee use channel, channel, iron wire) -> lee use iron wire */
export function rename(clause: readonly string[], as: readonly string[], other: readonly string[]): readonly string[] {
  if (!as.every((concept) => clause.includes(concept))) return clause
  const at = as.length === 0 ? 0 : Math.min(...as.map((concept) => clause.indexOf(concept)))
  const kept = (part: readonly string[]) => part.filter((concept) => !as.includes(concept) && !other.includes(concept))
  return [...kept(clause.slice(0, at)), ...other, ...kept(clause.slice(at))]
}
