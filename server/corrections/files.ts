/** Corrections from a file: entries of a log, or what POST /api/corrections takes, a line of JSON each. */

import { basename } from 'node:path'
import { type CorrectionBody, correctionBodySchema } from '../../core/api-corrections.ts'
import { logEntrySchema } from '../../core/corrections/entry-schema.ts'
import type { LogEntry } from '../../core/corrections/types.ts'
import { InvalidInputError } from '../../core/errors.ts'
import { readLines } from '../formats/lines.ts'
import type { Store } from '../store/store.ts'
import type { Writes } from '../writer.ts'
import { tellWrongValue } from '../wrong-value.ts'
import { correctionEntry } from './entries.ts'

/** What became of a line: recorded, or in the log already. */
export interface AddedCorrection {
  readonly id: string
  readonly isNew: boolean
}

/**
 * Records the corrections of a file, one after the other, since one may be about what another made; those that are in the
 * log already are left. Throws InvalidInputError for a line that is none, before anything is recorded.
 */
export async function addCorrections(
  path: string,
  { store, writer, now }: { readonly store: Store; readonly writer: Writes; readonly now: () => Date },
): Promise<readonly AddedCorrection[]> {
  const corrections: (LogEntry | CorrectionBody)[] = []
  let number = 0
  for await (const line of readLines(path)) {
    number++
    if (line.trim() !== '') corrections.push(parseLine(line, `${basename(path)}:${number}`))
  }
  const added: AddedCorrection[] = []
  for (const correction of corrections) {
    const entry = 'id' in correction ? correction : await correctionEntry(store, correction, now())
    const isNew = (await store.findCorrection(entry.id)) === undefined
    if (isNew) await writer.changeArticles({ articles: [], removed: [], corrections: [entry] })
    added.push({ id: entry.id, isNew })
  }
  return added
}

function parseLine(line: string, place: string): LogEntry | CorrectionBody {
  let record: unknown
  try {
    record = JSON.parse(line)
  } catch {
    record = undefined
  }
  const isEntry = typeof record === 'object' && record !== null && 'id' in record
  const parsed = (isEntry ? logEntrySchema : correctionBodySchema).safeParse(record)
  if (parsed.success) return parsed.data
  const { field, words } = tellWrongValue(parsed.error)
  throw new InvalidInputError(
    'correction-line',
    `${place} is no correction${field === '' ? '' : `: "${field}": ${words}`}.`,
    'Give lines that "hearsay corrections export" wrote, or corrections as docs/corrections.md has them; nothing was recorded.',
  )
}

/** The whole log as lines, the oldest first. */
export async function correctionLines(store: Store): Promise<string> {
  const { log, close } = await store.openSnapshot()
  await close()
  return log.map((entry) => `${JSON.stringify(entry)}\n`).join('')
}
