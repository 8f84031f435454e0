/** The JSON of corrections: what people ask for, and what became of it. */

import { z } from 'zod'
import { cursorSchema, keySchema, limitUpTo, spanSchema } from './api.ts'
import { logEntrySchema } from './corrections/entry-schema.ts'
import { ACTIONS, CORRECTION_STATES } from './corrections/types.ts'
import { ENTITY_KINDS, MODES, STANCES } from './types.ts'

// ------------------------------------------------------------------------------------------------------------ requests

const label = z.string().trim().min(1).max(600)
const signature = {
  author: z.string().trim().min(1).max(100).default('unknown').describe('Who says so.'),
  note: z.string().trim().min(1).max(2_000).optional().describe('Why.'),
}
const keys = z.array(keySchema).min(1).max(200)

const ofEntity = { on: z.literal('entity'), entity: keySchema, ...signature }
const ofClaim = { on: z.literal('claim'), claim: keySchema, ...signature }
const ofAttribution = {
  on: z.literal('attribution'),
  article: keySchema,
  cue: spanSchema,
  content: z.array(spanSchema).min(1).max(100),
  source: spanSchema.optional().describe('Tells apart two who share cue and content.'),
  ...signature,
}
const ofMention = {
  on: z.literal('mention'),
  article: keySchema,
  mention: spanSchema.describe('Where the words stand, as the article gives it.'),
  entity: keySchema
    .optional()
    .describe('Key of the entity that the article names there; tells apart two of one place.'),
  ...signature,
}
const verdict = z.enum(['reject', 'confirm'])

/** POST /api/corrections. Keys and spans are as answers give them. */
export const correctionBodySchema = z
  .discriminatedUnion('on', [
    z.discriminatedUnion('action', [
      z.strictObject({ ...ofEntity, action: z.literal('merge'), other: keySchema }),
      z.strictObject({ ...ofEntity, action: z.literal('split'), articles: keys }),
      z.strictObject({
        ...ofEntity,
        action: z.literal('relabel'),
        label: label.optional(),
        kind: z.enum(ENTITY_KINDS).optional(),
      }),
      z.strictObject({ ...ofEntity, action: verdict }),
    ]),
    z.discriminatedUnion('action', [
      z.strictObject({ ...ofClaim, action: z.literal('merge'), other: keySchema }),
      z.strictObject({ ...ofClaim, action: z.literal('split'), statements: keys }),
      z.strictObject({ ...ofClaim, action: z.literal('relabel'), label }),
      z.strictObject({ ...ofClaim, action: verdict }),
    ]),
    z.discriminatedUnion('action', [
      z.strictObject({
        ...ofAttribution,
        action: z.literal('relabel'),
        speaker: keySchema.nullable().optional().describe('Key of the entity that said it; null: nobody is named.'),
        stance: z.enum(STANCES).optional(),
        mode: z.enum(MODES).optional(),
      }),
      z.strictObject({ ...ofAttribution, action: verdict }),
    ]),
    z.discriminatedUnion('action', [
      z.strictObject({
        ...ofMention,
        action: z.literal('relabel'),
        names: keySchema.optional().describe('Key of the entity that the words name.'),
        label: label.optional().describe('Name of the entity that the words name, where it has no key yet.'),
        kind: z.enum(ENTITY_KINDS).optional().describe('Its kind, where that is another one.'),
      }),
      z.strictObject({ ...ofMention, action: verdict }),
    ]),
    z.strictObject({
      on: z.literal('edge'),
      action: verdict,
      edge: keySchema,
      evidence: z
        .strictObject({ article: keySchema, start: z.number().int().min(0) })
        .optional()
        .describe(
          'This piece alone: its article, and the offset where its words begin (its span, else its cue, else its content).',
        ),
      ...signature,
    }),
  ])
  .meta({
    id: 'NewCorrection',
    description:
      'merge: the two are one; split: what these articles (of a claim: statements) name is another one; relabel: it is called otherwise, is of another kind, was said by another or otherwise, or (words of an article) names another one; reject: there is no such thing; confirm: there is.',
  })
export type CorrectionBody = z.infer<typeof correctionBodySchema>

/** GET /api/corrections */
export const correctionsQuerySchema = z.strictObject({
  object: keySchema
    .optional()
    .meta({ description: 'Key of the node, edge or article that it is about.', examples: ['person:ann-lee'] }),
  action: z
    .enum([...ACTIONS, 'undo'])
    .optional()
    .describe('What was said.'),
  state: z.enum(CORRECTION_STATES).optional().describe('What became of it.'),
  limit: limitUpTo(500, 100),
  cursor: cursorSchema,
})
export type CorrectionsQuery = z.infer<typeof correctionsQuerySchema>

/** DELETE /api/corrections/:id */
export const undoQuerySchema = z.strictObject({ author: signature.author, note: signature.note })

// ------------------------------------------------------------------------------------------------------------- answers

/** An entry of the log, in a sentence, and what became of it. */
export const correctionSchema = z
  .object({
    entry: logEntrySchema,
    says: z.string().describe('“Ann Lee” and “A. Lee” are one.'),
    state: z.enum(CORRECTION_STATES),
    why: z.string().optional().describe('What is missing, or the id of the entry that overrules it.'),
  })
  .meta({ id: 'Correction' })
export type CorrectionAnswer = z.infer<typeof correctionSchema>

/** Answer of GET /api/corrections */
export const correctionsAnswerSchema = z
  .object({ corrections: z.array(correctionSchema), total: z.number().int(), nextCursor: z.string().nullable() })
  .meta({ id: 'Corrections' })
export type CorrectionsAnswer = z.infer<typeof correctionsAnswerSchema>
