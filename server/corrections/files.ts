/** Corrections from a file: entries of a log, or what POST /api/corrections takes, a line of JSON each. */

import { basename } from 'node:path'
import { z } from 'zod'
import { type CorrectionBody, correctionBodySchema } from '../../core/api-corrections.ts'
import { logEntrySchema } from '../../core/corrections/entry-schema.ts'
import type { LogEntry } from '../../core/corrections/types.ts'
import { InvalidInputError } from '../../core/errors.ts'
import { readLines } from '../formats/lines.ts'
import type { Store } from '../store/store.ts'
import type { Writes } from '../writer.ts'
import { correctionEntry } from './entries.ts'

const lineSchema = z.union([logEntrySchema, correctionBodySchema])

/**
 * Records the corrections of a file, one after the other, since one may be about what another made; those that are in the
 * log already are left. Returns their ids. Throws InvalidInputError for a line that is none, before anything is recorded.
 */
export async function addCorrections(
  path: string,
  { store, writer, now }: { readonly store: Store; readonly writer: Writes; readonly now: () => Date },
): Promise<readonly string[]> {
  const corrections: (LogEntry | CorrectionBody)[] = []
  for await (const line of readLines(path)) {
    if (line.trim() !== '') corrections.push(parseLine(line, `${basename(path)}:${corrections.length + 1}`))
  }
  const ids: string[] = []
  for (const correction of corrections) {
    const entry = 'id' in correction ? correction : await correctionEntry(store, correction, now())
    await writer.changeArticles({ articles: [], removed: [], corrections: [entry] })
    ids.push(entry.id)
  }
  return ids
}

function parseLine(line: string, place: string): LogEntry | CorrectionBody {
  let record: unknown
  try {
    record = JSON.parse(line)
  } catch {
    record = undefined
  }
  const parsed = lineSchema.safeParse(record)
  if (parsed.success) return parsed.data
  throw new InvalidInputError(
    'correction-line',
    `${place} is no correction.`,
    'Give lines that "hearsay corrections export" wrote, or what POST /api/corrections takes; nothing was recorded.',
  )
}

/** The whole log as lines, the oldest first. */
export async function correctionLines(store: Store): Promise<string> {
  const { log, close } = await store.openSnapshot()
  await close()
  return log.map((entry) => `${JSON.stringify(entry)}\n`).join('')
}
