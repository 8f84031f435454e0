/** Writes one made-up article, and what is to be read from it. */

import { hashText, slug } from '../../core/id.ts'
import type { Attribution, Citation, Entity, EntityKind, Extraction, Mention, Span } from '../../core/types.ts'
import type { MadeArticle } from './truth.ts'

/** A sentence of parts; marked parts are those of an attribution. */
export interface Sentence {
  readonly parts: readonly Part[]
  /** Names of the reporters between the source and the article, nearest to the article first. */
  readonly via?: readonly string[]
}

/** Plain words, or words with a part in an attribution. `level` 1 is nested in 0. */
export interface Part {
  readonly words: string
  readonly role?: 'source' | 'cue' | 'content'
  readonly level?: 0 | 1
  readonly kind?: EntityKind
}

/** Words, plain or with a part in an attribution of a level. */
export const part = (words: string, role?: Part['role'], level?: 0 | 1, kind?: Part['kind']): Part => ({
  words,
  ...(role ? { role } : {}),
  ...(level ? { level } : {}),
  ...(kind ? { kind } : {}),
})

export interface Layout {
  readonly id: string
  readonly title: string
  readonly publisher: string
  readonly date: string
  readonly sentences: readonly Sentence[]
}

/** Puts the sentences together, a paragraph each. */
export function writeArticle({ id, title, publisher, date, sentences }: Layout): MadeArticle {
  const key = `article:${slug(publisher)}/${slug(title)}`
  let text = `${title}\n\n`
  const spans: Span[] = []
  const attributions: Attribution[] = []
  const mentions = new Map<string, { name: string; kind: EntityKind; places: Mention[] }>()
  for (const { parts, via = [] } of sentences) {
    const start = text.length
    const roles = new Map<string, Span[]>()
    for (const { words, role, level = 0, kind } of parts) {
      const span = { start: text.length, end: text.length + words.length }
      text += words
      if (role) roles.set(`${role} ${level}`, [...(roles.get(`${role} ${level}`) ?? []), span])
      if (kind) addMention(mentions, kind, words, span, id)
    }
    // the content of the outer attribution holds all of the inner one
    const inner = [...(roles.get('source 1') ?? []), ...(roles.get('cue 1') ?? []), ...(roles.get('content 1') ?? [])]
    if (inner.length > 0 && roles.has('cue 0'))
      roles.set('content 0', [{ start: inner[0]?.start ?? 0, end: inner.at(-1)?.end ?? 0 }])
    const outer = attributions.length
    for (const level of [0, 1]) {
      const content = roles.get(`content ${level}`)
      const cue = roles.get(`cue ${level}`)?.[0]
      if (!content || !cue) continue
      const source = roles.get(`source ${level}`) ?? []
      const speaker = keyAt(mentions, source[0])
      const outerSource = level === 1 ? keyAt(mentions, roles.get('source 0')?.[0]) : null
      const reporters = outerSource ? [outerSource] : via.map((name) => `outlet:${slug(name)}`)
      attributions.push(
        toAttribution(
          { source, cue, content },
          speaker,
          reporters,
          level === 1 && roles.has('cue 0') ? outer : undefined,
        ),
      )
    }
    spans.push({ start, end: text.length })
    text += '\n\n'
  }
  const input = { id, text, title, publisher, date, file: `${id}.txt` }
  const entities = [...mentions].map(
    ([entityKey, { name, kind, places }]): Entity => ({ key: entityKey, kind, name, aliases: [], mentions: places }),
  )
  const extraction: Extraction = {
    article: {
      key,
      id,
      text,
      textHash: hashText(text),
      file: `${id}.txt`,
      title,
      author: null,
      publisher,
      date,
      url: null,
      language: 'en',
      regions: [
        { kind: 'headline', start: 0, end: title.length },
        { kind: 'body', start: title.length + 2, end: text.length - 2 },
      ],
      comments: [],
      metadataSpans: { title: { start: 0, end: title.length } },
    },
    sentences: [{ start: 0, end: title.length }, ...spans],
    entities: [...entities, publisherEntity(publisher, mentions)].flatMap((entity) => entity ?? []),
    attributions,
    citations: toCitations(key, attributions),
    publications: [
      { publisher: `outlet:${slug(publisher)}`, work: key, evidence: { field: 'publisher' }, why: 'rule publisher' },
    ],
    affiliations: [],
  }
  return { input, extraction }
}

type Mentions = Map<string, { name: string; kind: EntityKind; places: Mention[] }>

/** Who has no name is somebody else in each article. */
function addMention(mentions: Mentions, kind: EntityKind, text: string, span: Span, article: string): void {
  const isNamed = kind !== 'unnamed'
  const key = `${kind}:${slug(text)}${isNamed ? '' : `~${slug(article)}`}`
  const entity = mentions.get(key) ?? { name: text, kind, places: [] }
  entity.places.push({ ...span, text, kind, name: text, isNamed, why: 'made' })
  mentions.set(key, entity)
}

function keyAt(mentions: Mentions, span: Span | undefined): string | null {
  if (!span) return null
  for (const [key, { places }] of mentions) if (places.some(({ start }) => start === span.start)) return key
  return null
}

const publisherEntity = (publisher: string, mentions: Mentions): Entity | null =>
  mentions.has(`outlet:${slug(publisher)}`)
    ? null
    : { key: `outlet:${slug(publisher)}`, kind: 'outlet', name: publisher, aliases: [], mentions: [] }

function toAttribution(
  spans: { readonly source: readonly Span[]; readonly cue: Span; readonly content: readonly Span[] },
  speaker: string | null,
  via: readonly string[],
  nestedIn: number | undefined,
): Attribution {
  return {
    ...spans,
    ...(nestedIn === undefined ? {} : { nestedIn }),
    confidence: 1,
    why: 'made',
    region: 'body',
    mode: 'indirect',
    stance: 'asserted',
    speaker,
    via,
    reasons: {},
  }
}

/** The article leans on the outlet nearest to it, that one on the next; the last on the source. */
function toCitations(article: string, attributions: readonly Attribution[]): Citation[] {
  return attributions.flatMap(({ via, speaker, cue, nestedIn }) => {
    if (nestedIn !== undefined) return []
    const line = [article, ...via, ...(speaker ? [speaker] : [])]
    return line
      .slice(1)
      .map((to, index) => ({ from: line[index] as string, to, span: cue, confidence: 1, why: 'made' }))
  })
}
