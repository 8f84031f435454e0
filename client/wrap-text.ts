/** Breaks a text into lines for a picture, which does not break them itself. */

/** At most `max` lines of at most `letters` letters, broken between words; what is left out is an ellipsis. "a b c", 3, 1 -> ["a…"] */
export function wrapText(text: string, letters: number, max: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  const words = text.trim().split(/\s+/)
  for (const [at, word] of words.entries()) {
    const longer = line === '' ? word : `${line} ${word}`
    if (longer.length <= letters) line = longer
    else if (lines.length === max - 1) {
      const cut = line === '' ? word : longer
      return [...lines, ellipsis(cut, letters)]
    } else {
      if (line !== '') lines.push(line)
      line = word.length > letters ? ellipsis(word, letters) : word
    }
    if (at === words.length - 1) lines.push(line)
  }
  return lines
}

/** Cut between words where one ends in the second half. */
function ellipsis(text: string, letters: number): string {
  const cut = text.slice(0, letters - 1)
  const space = cut.lastIndexOf(' ')
  return `${(space > letters / 2 ? cut.slice(0, space) : cut).trimEnd()}…`
}
