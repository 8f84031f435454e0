/** A folder that was exported as brat standoff and changed by hand: what differs from what is stored becomes corrections. */

import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { compareAnnotation, type SaidOfAttribution } from '../core/corrections/from-annotation.ts'
import { readLog, withId } from '../core/corrections/log.ts'
import type { LogEntry } from '../core/corrections/types.ts'
import { InvalidInputError } from '../core/errors.ts'
import { hashText } from '../core/id.ts'
import type { Extraction } from '../core/types.ts'
import { withoutBreaks } from './formats/brat.ts'
import { type AnnotatedAttribution, readBratAttributions } from './formats/brat-reader.ts'
import type { Store } from './store/store.ts'
import type { Writes } from './writer.ts'

export interface BratTools {
  readonly store: Pick<Store, 'openSnapshot'>
  readonly writer: Pick<Writes, 'changeArticles'>
  /** Who annotated. */
  readonly author: string
  readonly now: Date
}

export interface BratReport {
  readonly articles: number
  readonly rejected: number
  readonly relabelled: number
  /** Places of annotated attributions that no correction can express: new ones, and those with other spans. */
  readonly others: readonly string[]
  /** Files whose text is that of no stored article. */
  readonly unknown: readonly string[]
}

/** One annotated article. */
interface Annotation {
  readonly file: string
  readonly text: string
  readonly annotated: readonly AnnotatedAttribution[]
}

/** Adds the corrections to the log, all in one transaction; those that hold already are not added again. Throws InvalidInputError for a wrong line, before anything is written. */
export async function importBrat(folder: string, { store, writer, author, now }: BratTools): Promise<BratReport> {
  const annotations = await readAnnotations(folder)
  const { extractionByHash, log } = await readStored(store, new Set(annotations.map(({ text }) => hashText(text))))
  const found = annotations.flatMap(({ text, annotated }) => {
    const extraction = extractionByHash.get(hashText(text))
    return extraction ? [compareAnnotation(extraction, annotated, (span) => withoutBreaks(text, span))] : []
  })
  const { active } = readLog(log)
  const said = found
    .flatMap(({ corrections }) => corrections)
    .filter((one) => !active.some((entry) => says(entry, one)))
  const entries = sign(said, { author, log, now })
  if (entries.length > 0) await writer.changeArticles({ articles: [], removed: [], corrections: entries })
  return {
    articles: found.length,
    rejected: entries.filter(({ action }) => action === 'reject').length,
    relabelled: entries.filter(({ action }) => action === 'relabel').length,
    others: found.flatMap(({ others }) => others.map(({ place }) => place)),
    unknown: annotations.filter(({ text }) => !extractionByHash.has(hashText(text))).map(({ file }) => file),
  }
}

async function readAnnotations(folder: string): Promise<Annotation[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.ann')).sort()
  if (files.length === 0)
    throw new InvalidInputError(
      'folder-without-annotation',
      `${folder} has no .ann file in it.`,
      'Give a folder that "hearsay export --format brat" wrote.',
    )
  return Promise.all(
    files.map(async (file) => {
      const text = await readText(join(folder, file.replace(/\.ann$/, '.txt')))
      return { file, text, annotated: readBratAttributions(text, await readText(join(folder, file)), file) }
    }),
  )
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch {
    throw new InvalidInputError('file-unreadable', `${path} cannot be read.`, 'Each .ann file needs its .txt file.')
  }
}

/** What was read from the articles with these hashes of their texts, and the log. */
async function readStored(
  store: BratTools['store'],
  hashes: ReadonlySet<string>,
): Promise<{ readonly extractionByHash: ReadonlyMap<string, Extraction>; readonly log: readonly LogEntry[] }> {
  const snapshot = await store.openSnapshot()
  try {
    const extractionByHash = new Map<string, Extraction>()
    for await (const page of snapshot.articles())
      for (const { extraction } of page)
        if (hashes.has(extraction.article.textHash)) extractionByHash.set(extraction.article.textHash, extraction)
    return { extractionByHash, log: snapshot.log }
  } finally {
    await snapshot.close()
  }
}

/** True for an entry that says the same, whoever says it. */
function says({ id: _, at: __, author: ___, note: ____, ...entry }: LogEntry, said: SaidOfAttribution): boolean {
  return isDeepStrictEqual(entry, said)
}

/** Signs what is said, each entry later than those before it. */
function sign(
  said: readonly SaidOfAttribution[],
  { author, log, now }: { readonly author: string; readonly log: readonly LogEntry[]; readonly now: Date },
): LogEntry[] {
  const first = Math.max(now.getTime(), ...log.slice(-1).map(({ at }) => Date.parse(at) + 1))
  return said.map((one, index) => withId({ ...one, at: new Date(first + index).toISOString(), author }))
}
