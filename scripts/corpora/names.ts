/** Names that nobody has. */

export interface Names {
  person(): string
  place(): string
  company(): string
  outlet(): string
}

const FIRST = ['Ann', 'Bob', 'Nora', 'Carl', 'Edith', 'Frank', 'Greta', 'Hugo', 'Ines', 'Jon']
const SYLLABLES = 'ba ke li mo nu ra se ti vo xa do fe gi ju ka lo me ni po ru sa te vi zo ra to hi wa'.split(' ')
const ENDINGS = ['rn', 'sk', 'ld', 'mp', 'th', 'x', 'nd', 'lt']
const PAPERS = ['Herald', 'Post', 'Gazette', 'Tribune', 'Courier', 'Mirror']

/** Invented names, each given once. */
export function createNames(random: () => number): Names {
  const given = new Set<string>()
  const pick = (values: readonly string[]) => values[Math.floor(random() * values.length)] as string
  const word = (): string => {
    const letters = `${pick(SYLLABLES)}${pick(SYLLABLES)}${random() < 0.5 ? pick(SYLLABLES) : ''}${pick(ENDINGS)}`
    const name = letters.charAt(0).toUpperCase() + letters.slice(1)
    if (given.has(name)) return word()
    given.add(name)
    return name
  }
  return {
    person: () => `${pick(FIRST)} ${word()}`,
    place: word,
    company: word,
    outlet: () => `${word()} ${pick(PAPERS)}`,
  }
}
