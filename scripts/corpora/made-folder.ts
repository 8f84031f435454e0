/** A folder of made-up articles, as a user has them: texts, and beside each its title, publisher and date. */

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createRandom } from '../../core/model/training/random.ts'
import { generateArticles } from './generate.ts'

/** Writes so many articles into a new folder; the same seed gives the same ones. */
export function writeMadeFolder(folder: string, count: number, seed: number): void {
  mkdirSync(folder)
  const articles = generateArticles(createRandom(seed))
  for (let index = 0; index < count; index++) {
    const { text, title, publisher, date } = articles.next().value.input
    const path = join(folder, `article-${index}`)
    writeFileSync(`${path}.txt`, text)
    writeFileSync(`${path}.json`, JSON.stringify({ title, publisher, date }))
  }
}
