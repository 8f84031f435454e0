/** What an extraction that comes from elsewhere must look like, and whether it is true of its text. */

import { z } from 'zod'
import { headCountSchema, reasonsSchema } from './api.ts'
import { hashText } from './id.ts'
import {
  type ArticleInput,
  type Attribution,
  ENTITY_KINDS,
  type Extraction,
  MODES,
  REGION_KINDS,
  type Span,
  STANCES,
} from './types.ts'

const text = z.string()
const offset = z.number().int().min(0)
const at = { start: offset, end: offset }
const span = z.strictObject(at)
const confidence = z.number().min(0).max(1)
const fact = z.strictObject({ value: text, span, why: text })
const field = z.enum(['title', 'author', 'publisher', 'date', 'url'])

/** An article as it came in. */
export const articleInputSchema: z.ZodType<ArticleInput> = z.strictObject({
  text: z.string().min(1),
  file: text.optional(),
  id: text.optional(),
  title: text.optional(),
  author: text.optional(),
  publisher: text.optional(),
  date: text.optional(),
  url: text.optional(),
})

const article = z.strictObject({
  key: z.string().startsWith('article:').max(1_000),
  id: text,
  text,
  textHash: text,
  file: text.nullable(),
  title: text.nullable(),
  author: text.nullable(),
  publisher: text.nullable(),
  date: text.nullable(),
  url: text.nullable(),
  language: text,
  regions: z.array(z.strictObject({ ...at, kind: z.enum(REGION_KINDS) })),
  comments: z.array(z.strictObject({ ...at, author: span.nullable() })),
  metadataSpans: z.strictObject({
    title: span.optional(),
    author: span.optional(),
    publisher: span.optional(),
    date: span.optional(),
    url: span.optional(),
    wire: span.optional(),
  }),
})

const entityKind = z.enum(ENTITY_KINDS)

const entity = z.strictObject({
  key: text,
  kind: entityKind,
  name: text,
  aliases: z.array(text),
  mentions: z.array(z.strictObject({ ...at, text, kind: entityKind, name: text, isNamed: z.boolean(), why: text })),
  role: fact.optional(),
  date: fact.optional(),
  number: headCountSchema.optional(),
  motive: fact.optional(),
})

const attribution = z.strictObject({
  source: z.array(span),
  sharedSource: z.array(span).optional(),
  cue: span,
  content: z.array(span),
  nestedIn: offset.optional(),
  confidence,
  why: text,
  region: z.enum(REGION_KINDS),
  mode: z.enum(MODES),
  stance: z.enum(STANCES),
  speaker: text.nullable(),
  via: z.array(text),
  document: text.optional(),
  recipient: text.optional(),
  dateSaid: text.optional(),
  reasons: reasonsSchema,
})

/** All that was read from one article. */
export const extractionSchema: z.ZodType<Extraction> = z.strictObject({
  article,
  sentences: z.array(span),
  entities: z.array(entity),
  attributions: z.array(attribution),
  citations: z.array(z.strictObject({ from: text, to: text, span, confidence, why: text })),
  publications: z.array(
    z.strictObject({ publisher: text, work: text, evidence: z.union([span, z.strictObject({ field })]), why: text }),
  ),
  affiliations: z.array(z.strictObject({ member: text, body: text, span, confidence, why: text })),
})

/** What is not true of an extraction, in words; null when its spans lie in its text, give the words they claim, and it names nobody whom it does not have. */
export function findFault(extraction: Extraction): string | null {
  const { article, entities, attributions } = extraction
  if (hashText(article.text) !== article.textHash) return 'the text is not the one that was read'
  const stray = spansOf(extraction).find(({ start, end }) => start > end || end > article.text.length)
  if (stray) return `the span ${stray.start}–${stray.end} is not in the text`
  const untrue = entities
    .flatMap(({ mentions }) => mentions)
    .find((mention) => article.text.slice(mention.start, mention.end) !== mention.text)
  if (untrue) return `the text does not say "${untrue.text.slice(0, 40)}" at ${untrue.start}`
  const known = new Set([article.key, ...entities.map(({ key }) => key)])
  const stranger = keysNamedIn(extraction).find((key) => !known.has(key))
  if (stranger !== undefined) return `it names "${stranger.slice(0, 80)}", whom it does not have`
  return attributions.every((one) => endsOutside(one, attributions))
    ? null
    : 'attributions are nested in none or in a circle'
}

/** True when what is around an attribution, and around that, ends after so many steps as there are attributions. */
function endsOutside(attribution: Attribution, attributions: readonly Attribution[]): boolean {
  let around: Attribution | undefined = attribution
  for (let step = 0; step <= attributions.length; step++) {
    if (around === undefined) return false
    if (around.nestedIn === undefined) return true
    around = attributions[around.nestedIn]
  }
  return false
}

/** All places in the text that an extraction speaks of. */
function spansOf({ article, sentences, entities, attributions, ...edges }: Extraction): Span[] {
  return [
    ...article.regions,
    ...article.comments.flatMap((comment) => [comment, comment.author ?? []].flat()),
    ...Object.values(article.metadataSpans),
    ...sentences,
    ...entities.flatMap(({ mentions, role, date, motive }) => [
      ...mentions,
      ...[role, date, motive].flatMap((found) => found?.span ?? []),
    ]),
    ...attributions.flatMap(({ source, sharedSource = [], cue, content }) => [
      ...source,
      ...sharedSource,
      cue,
      ...content,
    ]),
    ...edges.citations.map((citation) => citation.span),
    ...edges.affiliations.map((affiliation) => affiliation.span),
    ...edges.publications.flatMap(({ evidence }) => ('field' in evidence ? [] : [evidence])),
  ]
}

const keysNamedIn = ({ attributions, citations, publications, affiliations }: Extraction): string[] => [
  ...attributions.flatMap(({ speaker, via, document, recipient }) =>
    [speaker, ...via, document, recipient].flatMap((key) => key ?? []),
  ),
  ...citations.flatMap(({ from, to }) => [from, to]),
  ...publications.flatMap(({ publisher, work }) => [publisher, work]),
  ...affiliations.flatMap(({ member, body }) => [member, body]),
]
