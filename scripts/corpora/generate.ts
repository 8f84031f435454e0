/** Makes corpora of invented articles of which it is known who has what from whom. */

import { BOILERPLATE, FACTS, FILLERS, ROLES } from './facts.ts'
import { createNames, type Names } from './names.ts'
import { capitalised, writeReporting } from './reporting.ts'
import { type MadeArticle, type MadeCorpus, type TrueStatement, type Truth, truthOf, type Way } from './truth.ts'
import { createWorld, type World } from './world.ts'
import { type Part, part, type Sentence, writeArticle } from './write-article.ts'

export interface CorpusOptions {
  readonly articles: number
  /** Numbers in [0, 1). */
  readonly random: () => number
}

interface GrowingTruth {
  readonly statements: TrueStatement[]
  readonly contradictions: (readonly [string, string])[]
  readonly copies: Truth['copies'][number][]
  readonly circles: Truth['circles'][number][]
  readonly originsByFact: Map<string, number>
}

/** Stories of twelve articles until there are enough, with what is known of them. */
export function generateCorpus({ articles: count, random }: CorpusOptions): MadeCorpus {
  const truth: GrowingTruth = { statements: [], contradictions: [], copies: [], circles: [], originsByFact: new Map() }
  const articles: MadeArticle[] = []
  for (const article of tellStories(random, truth)) if (articles.push(article) === count) break
  return { articles, truth: truthOf(articles, { ...truth, originsByFact: Object.fromEntries(truth.originsByFact) }) }
}

/** The same articles one by one, without end; none is kept. */
export function generateArticles(random: () => number): Generator<MadeArticle> {
  return tellStories(random, { statements: [], contradictions: [], copies: [], circles: [], originsByFact: new Map() })
}

function* tellStories(random: () => number, truth: GrowingTruth): Generator<MadeArticle> {
  const names = createNames(random)
  const world = createWorld(names, random)
  for (let story = 0; ; story++) {
    const articles: MadeArticle[] = []
    tellStory(story, { names, world, random, articles, truth })
    yield* articles
  }
}

interface Desk {
  readonly names: Names
  readonly world: World
  readonly random: () => number
  readonly articles: MadeArticle[]
  readonly truth: GrowingTruth
}

/** Who and what a story is about. */
interface Cast {
  readonly speaker: string
  readonly role: string
  readonly outlets: readonly string[]
  readonly wordings: readonly string[]
  readonly fact: string
}

/** "{P}" -> Kelorn */
const fill = (wording: string, words: Readonly<Record<string, string>>) =>
  wording.replace(/\{(\w)\}/g, (_, slot: string) => words[slot] as string)

function tellStory(story: number, desk: Desk): void {
  const { names, world, random, truth } = desk
  const [place, person, company] = [names.place(), names.person(), names.company()]
  const first = Math.floor(random() * FACTS.length)
  const things = [0, 1, 2].map(() => ({ X: world.noun(), Y: world.noun() }))
  const castOf = (index: number, number: number): Cast => {
    const words = { A: person, P: place, C: company, N: `${number}`, ...things[index] }
    return {
      speaker: names.person(),
      role: fill(ROLES[Math.floor(random() * ROLES.length)] as string, words),
      outlets: Array.from({ length: 8 }, () => names.outlet()),
      wordings: (FACTS[(first + index) % FACTS.length] as readonly string[]).map((wording) => fill(wording, words)),
      fact: `${story}.${index}`,
    }
  }
  const number = 12 + Math.floor(random() * 80)
  tellOne(castOf(0, number), story, desk)
  const [second, other] = [castOf(1, number + 1), castOf(1, number + 8)]
  const otherFact = { ...other, fact: `${second.fact}#other` }
  write(desk, `${story}-told`, second.outlets[0] as string, story, [quote(second, 'origin')])
  write(desk, `${story}-denied`, other.outlets[0] as string, story, [quote(otherFact, 'other-number')])
  truth.contradictions.push([second.fact, otherFact.fact])
  truth.originsByFact.set(second.fact, 1)
  truth.originsByFact.set(otherFact.fact, 1)
  tellCircle(castOf(2, number + 2), story, desk)
}

/** One fact from its origin through all who have it. */
function tellOne(cast: Cast, story: number, desk: Desk): void {
  const { speaker, outlets, wordings, fact } = cast
  const [wording = '', other = '', third = ''] = wordings
  const [carrier = '', copier, changer, relay = '', second, rewriter, halver, dropper] = outlets as string[]
  const statement = (way: Way, words: string, chain: readonly string[], sentence: Sentence): Told => ({
    sentence,
    statement: { words, fact, way, chain },
  })
  const origin = quote(cast, 'origin')
  write(desk, `${story}-origin`, carrier, story, [origin])
  write(desk, `${story}-verbatim`, copier as string, story, [
    { ...origin, statement: { ...origin.statement, way: 'verbatim' } },
  ])
  const near = quote({ ...cast, wordings: [changeWords(wording)] }, 'near')
  write(desk, `${story}-near`, changer as string, story, [near])
  for (const way of ['verbatim', 'near'] as const)
    desk.truth.copies.push({
      copier: `${story}-${way}`,
      original: `${story}-origin`,
      words: way === 'near' ? changeWords(wording).slice(1) : wording.slice(1),
    })
  const relayed = [
    part(`The `),
    part(carrier, 'source', 0, 'outlet'),
    part(' '),
    part('reported', 'cue', 0),
    part(' that '),
    part(speaker, 'source', 1, 'person'),
    part(' '),
    part('said', 'cue', 1),
    part(' '),
    part(wording, 'content', 1),
    part('.'),
  ]
  write(desk, `${story}-relay`, relay, story, [statement('relay', wording, [speaker, carrier], { parts: relayed })])
  const byRelay = [
    part('According to', 'cue'),
    part(' the '),
    part(relay, 'source', 0, 'outlet'),
    part(', '),
    part(wording, 'content'),
    part('.'),
  ]
  write(desk, `${story}-second`, second as string, story, [
    statement('second-relay', wording, [relay], { parts: byRelay }),
  ])
  const words = desk.random() < 0.5 ? other : third
  write(desk, `${story}-reworded`, rewriter as string, story, [
    statement('reworded', words, [speaker, carrier], { parts: indirect(cast, words), via: [carrier] }),
  ])
  const half = wording
    .split(' ')
    .slice(Math.ceil(wording.split(' ').length / 3))
    .join(' ')
  const halved = [
    part(speaker, 'source', 0, 'person'),
    part(' '),
    part('told', 'cue'),
    part(' the '),
    part(carrier, undefined, 0, 'outlet'),
    part(': '),
    part(`“… ${half}.”`, 'content'),
  ]
  write(desk, `${story}-half`, halver as string, story, [
    statement('half-quote', half, [speaker, carrier], { parts: halved, via: [carrier] }),
  ])
  write(desk, `${story}-dropped`, dropper as string, story, [
    statement('dropped', wording.slice(1), [], { parts: [part(`${capitalised(wording)}.`)] }),
  ])
  desk.truth.originsByFact.set(fact, 1)
}

/** Two outlets that have it from each other. */
function tellCircle({ outlets, wordings, fact }: Cast, story: number, desk: Desk): void {
  const [one = '', two = ''] = outlets
  const [wording = ''] = wordings
  for (const [publisher, cited] of [
    [one, two],
    [two, one],
  ] as const) {
    const parts = [
      part('The '),
      part(cited, 'source', 0, 'outlet'),
      part(' '),
      part('reported', 'cue'),
      part(' that '),
      part(wording, 'content'),
      part('.'),
    ]
    const statement = { words: wording, fact, way: 'circle', chain: [cited] } as const
    write(desk, `${story}-circle-${publisher === one ? 1 : 2}`, publisher, story, [{ sentence: { parts }, statement }])
  }
  desk.truth.circles.push({ fact, outlets: [one, two] })
  desk.truth.originsByFact.set(fact, 1)
}

interface Told {
  readonly sentence: Sentence
  readonly statement: Omit<TrueStatement, 'article'>
}

/** “It is so,” Ann Lee, a judge, told the Valley Herald. */
function quote({ speaker, role, outlets, wordings, fact }: Cast, way: Way): Told {
  const wording = capitalised(wordings[0] as string)
  const carrier = outlets[0] as string
  const parts = [
    part(`“${wording},”`, 'content'),
    part(' '),
    part(speaker, 'source', 0, 'person'),
    part(`, ${role}, `),
    part('told', 'cue'),
    part(' the '),
    part(carrier, undefined, 0, 'outlet'),
    part('.'),
  ]
  return {
    sentence: { parts, via: [carrier] },
    statement: { words: wording.slice(1), fact, way, chain: [speaker, carrier] },
  }
}

const indirect = ({ speaker, outlets }: Cast, words: string): Part[] => [
  part(speaker, 'source', 0, 'person'),
  part(' '),
  part('told', 'cue'),
  part(' the '),
  part(outlets[0] as string, undefined, 0, 'outlet'),
  part(' that '),
  part(words, 'content'),
  part('.'),
]

/** As editors do: a few words changed, the rest as it was. */
function changeWords(words: string): string {
  const changed = words
    .replace(' because ', ' since ')
    .replace(' had been ', ' were ')
    .replace(' before ', ' long before ')
    .replace(' that had ', ' which had ')
  return changed === words ? words.replace(/ (\S+)$/, ' all $1') : changed
}

function write(desk: Desk, id: string, publisher: string, story: number, told: readonly Told[]): void {
  const { names, world, random, articles, truth } = desk
  const filler = () => ({
    parts: [part((FILLERS[Math.floor(random() * FILLERS.length)] as string).replace('{W}', names.place()))],
  })
  const sentences = [
    filler(),
    ...told.map(({ sentence }) => sentence),
    filler(),
    ...writeReporting(world, random),
    ...BOILERPLATE.map((words) => ({ parts: [part(words)] })),
  ]
  const day = 1 + (truth.originsByFact.size % 27)
  const date = `2021-${String(1 + (story % 12)).padStart(2, '0')}-${String(Math.min(28, day)).padStart(2, '0')}`
  articles.push(writeArticle({ id, title: `${names.place()} notes ${id}`, publisher, date, sentences }))
  truth.statements.push(...told.map(({ statement }) => ({ ...statement, article: id })))
}
