/** Reads an annotated corpus from a folder: texts, their brat files and, where given, machine annotation. */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { readBrat } from '../core/model/training/brat.ts'
import type { CorpusArticle } from '../core/model/training/examples.ts'
import type { SilverToken } from '../core/model/training/silver.ts'

interface SilverLine {
  readonly id: string
  readonly sentences: readonly (readonly SilverToken[])[]
}

/** Articles in the order of their names. `silverFile` has a JSON line an article, gzipped. */
export function readCorpus(folder: string, silverFile?: string): CorpusArticle[] {
  const silverById = new Map(silverFile ? readSilver(silverFile).map(({ id, sentences }) => [id, sentences]) : [])
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => {
      const id = file.slice(0, -'.txt'.length)
      const text = readFileSync(join(folder, file), 'utf8')
      const golds = readBrat(text, readFileSync(join(folder, `${id}.ann`), 'utf8'))
      return { id, text, golds, silver: silverById.get(id) ?? null }
    })
}

const readSilver = (file: string): SilverLine[] =>
  gunzipSync(readFileSync(file))
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as SilverLine)
