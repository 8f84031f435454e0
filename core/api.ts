/** The JSON that server and client exchange: what several requests and answers share. The others are in `api-….ts`, by subject. */

import { z } from 'zod'
import { isInCalendar } from './calendar.ts'
import { EDGE_KINDS, NODE_KINDS, STANCES } from './types.ts'

// ------------------------------------------------------------------------------------------------------------ requests

/** Several words of a fixed set in one parameter: "said,cited". */
export const listOf = <Word extends string>(words: readonly Word[], description: string) =>
  z
    .string()
    .transform((text) => [...new Set(text.split(','))].filter((part) => part !== ''))
    .pipe(z.array(z.enum(words)))
    .meta({
      description: `${description} Separated by commas: ${words.join(', ')}.`,
      examples: [words.slice(0, 2).join()],
    })

/** A page's size: at most `max`. */
export const limitUpTo = (max: number, usual: number) =>
  z.coerce.number().int().min(1).max(max).default(usual).describe('How many at most.')

/** Where a page goes on. */
export const cursorSchema = z
  .string()
  .max(200)
  .optional()
  .meta({ description: 'Where to go on: `nextCursor` of the page before.', examples: ['50'] })

const GIVE_A_DATE = 'give a year, a month or a day that there is, such as 2016, 2016-11 or 2016-11-08'

const dateSchema = z
  .string()
  .regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/, GIVE_A_DATE)
  .refine(isInCalendar, GIVE_A_DATE)
  .optional()

/** A range of dates: each end a year, a month or a day, and inside. */
export const fromSchema = dateSchema.meta({ description: 'Not before this year, month or day.', examples: ['2016-11'] })
export const toSchema = dateSchema.meta({ description: 'Not after this year, month or day.', examples: ['2016-11-08'] })

/** The last text that begins with the end of a range: what is later in that year, month or day belongs to it. */
export const endOf = (to: string): string => `${to}~`

/** Words to look for. */
export const wordsSchema = z.string().trim().min(1).max(200)

/** "true" or "false". */
export const yesOrNoSchema = z.enum(['true', 'false']).transform((text) => text === 'true')

/** The id in a path: a node's, edge's, claim's or article's key, percent-encoded. */
export const keySchema = z.string().min(1).max(1_000).describe('A key, percent-encoded.')

/** The parameters of a path with an id. */
export const idParamsSchema = z.strictObject({ id: keySchema })

// ------------------------------------------------------------------------------------------------------------- answers

/** Ids of corrections. */
export const correctedSchema = z
  .array(z.string())
  .optional()
  .describe('Ids of the corrections that people made of it; absent where there are none.')

/** Every error looks like this: a code for programs, a message for people, and what to do now. */
export const errorSchema = z
  .object({
    error: z.object({
      code: z.string(),
      message: z.string(),
      next: z.string(),
      see: z.string().optional().describe('The address where that is done; absent where there is none.'),
    }),
  })
  .meta({ id: 'Error', description: 'A code for programs, a message for people, and what to do now.' })
export type ErrorAnswer = z.infer<typeof errorSchema>

export const nodeKindSchema = z.enum(NODE_KINDS).meta({ id: 'NodeKind' })
const edgeKindSchema = z.enum(EDGE_KINDS).meta({ id: 'EdgeKind' })

/** A span of an article's text. */
export const spanSchema = z.object({ start: z.number().int(), end: z.number().int() }).meta({
  id: 'Span',
  description: 'Half-open offsets in UTF-16 units into the article’s text, or into the text beside it.',
})

/** How many people an unnamed source is; `max` null: unknown. */
export const headCountSchema = z.object({ min: z.number().int(), max: z.number().int().nullable() })

/** Why speaker, stance and the rest were decided so. */
export const reasonsSchema = z.object({
  speaker: z.string().optional(),
  mode: z.string().optional(),
  stance: z.string().optional(),
  via: z.string().optional(),
  recipient: z.string().optional(),
  dateSaid: z.string().optional(),
})

/** A node as a list or a picture needs it. `degree` counts all its edges in the store. */
export const nodeSummarySchema = z
  .object({
    key: z.string(),
    kind: nodeKindSchema,
    label: z.string(),
    articles: z.number().int(),
    degree: z.number().int(),
    x: z.number(),
    y: z.number(),
  })
  .meta({ id: 'NodeSummary' })
export type NodeSummary = z.infer<typeof nodeSummarySchema>

/** An edge as a list or a picture needs it. `weight` is the number of its evidences. */
export const edgeSummarySchema = z
  .object({
    key: z.string(),
    kind: edgeKindSchema,
    source: z.string(),
    target: z.string(),
    weight: z.number().int(),
    stance: z.enum(STANCES).optional(),
  })
  .meta({ id: 'EdgeSummary' })
export type EdgeSummary = z.infer<typeof edgeSummarySchema>

/** A node as it is named in a sentence. */
export const actorSchema = z.object({ key: z.string(), kind: nodeKindSchema, label: z.string() }).meta({ id: 'Actor' })

/** An article as evidence names it. */
export const articleRefSchema = z
  .object({ key: z.string(), label: z.string(), date: z.string().nullable(), publisher: z.string().nullable() })
  .meta({ id: 'ArticleReference' })

/** Numbers by kind; a kind that there is none of may be absent. */
export const countByKindSchema = z.record(z.string(), z.number().int())

/** Answer of GET /healthz */
export const healthAnswerSchema = z
  .object({ status: z.literal('ok'), articles: z.number().int(), version: z.string() })
  .meta({ id: 'Health' })
export type HealthAnswer = z.infer<typeof healthAnswerSchema>
