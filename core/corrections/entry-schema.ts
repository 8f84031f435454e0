/** What an entry of a log that comes from elsewhere must look like. */

import { z } from 'zod'
import { EDGE_KINDS, ENTITY_KINDS, MODES, STANCES } from '../types.ts'
import { withId } from './log.ts'
import type { LogEntry } from './types.ts'

const text = z.string()
const offset = z.number().int().min(0)
const entityKind = z.enum(ENTITY_KINDS)

const entity = z.strictObject({
  type: z.literal('entity'),
  presentations: z.array(
    z.strictObject({ article: text, kind: entityKind, name: text, exact: text.nullable(), start: offset }),
  ),
})
const attribution = z.strictObject({
  type: z.literal('attribution'),
  article: text,
  source: text.nullable(),
  cue: text,
  content: text,
  start: offset,
})
const mention = z.strictObject({
  type: z.literal('mention'),
  article: text,
  kind: entityKind,
  name: text,
  exact: text,
  start: offset,
})
const claim = z.strictObject({
  type: z.literal('claim'),
  statements: z.array(z.strictObject({ article: text, id: text, exact: text })),
})
const end = z.discriminatedUnion('type', [entity, claim, z.strictObject({ type: z.literal('article'), article: text })])
const edge = z.strictObject({
  type: z.literal('edge'),
  kind: z.enum(EDGE_KINDS),
  source: end,
  target: end,
  evidence: z.strictObject({ article: text, exact: text, start: offset }).optional(),
})

const named = z.strictObject({ kind: entityKind, name: text })

const head = {
  id: text,
  at: z.iso.datetime(),
  author: text,
  note: text.optional(),
  about: z.array(text),
  texts: z.record(text, text).optional(),
}
const merge = { ...head, action: z.literal('merge') }
const split = { ...head, action: z.literal('split') }
const verdict = { ...head, action: z.enum(['reject', 'confirm']) }
const relabel = { ...head, action: z.literal('relabel') }

/** An entry with the id that its content gives. */
export const logEntrySchema: z.ZodType<LogEntry> = z
  .union([
    z.strictObject({ ...head, action: z.literal('undo'), undoes: text }),
    z.strictObject({ ...verdict, object: entity }),
    z.strictObject({ ...verdict, object: claim }),
    z.strictObject({ ...verdict, object: attribution }),
    z.strictObject({ ...verdict, object: mention }),
    z.strictObject({ ...verdict, object: edge }),
    z.strictObject({ ...merge, object: entity, other: entity }),
    z.strictObject({ ...merge, object: claim, other: claim }),
    z.strictObject({ ...split, object: entity, apart: entity }),
    z.strictObject({ ...split, object: claim, apart: claim }),
    z.strictObject({ ...relabel, object: entity, label: text.optional(), kind: entityKind.optional() }),
    z.strictObject({ ...relabel, object: claim, label: text }),
    z.strictObject({
      ...relabel,
      object: attribution,
      speaker: named.nullable().optional(),
      stance: z.enum(STANCES).optional(),
      mode: z.enum(MODES).optional(),
    }),
    z.strictObject({ ...relabel, object: mention, names: named }),
  ])
  .refine((entry) => hasItsId(entry as LogEntry), 'the id is not that of the content')
  .meta({
    id: 'LogEntry',
    description: 'What it is about is named by the words of articles, so that it is found again.',
  })

function hasItsId({ id, ...entry }: LogEntry): boolean {
  return withId(entry).id === id
}
