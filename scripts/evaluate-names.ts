/** hearsay evaluate --silver: compares the names found with a machine annotation. */

import type { NameDifference } from '../core/model/training/score-names.ts'
import { say } from './terminal.ts'

export interface EvaluateNamesOptions {
  readonly corpus: string
  readonly silver: string
  readonly errors: string
  /** Only so many articles, in the order of their names. */
  readonly first?: string
  readonly weights?: string
}

interface Shown extends NameDifference {
  readonly id: string
  readonly text: string
}

/** Prints how many of the annotated names are found, and some of the differences. */
export async function evaluateNames({ corpus, silver, errors, first, weights }: EvaluateNamesOptions): Promise<void> {
  const { readCorpus } = await import('../server/corpus.ts')
  const { loadGazetteer } = await import('../server/gazetteer-files.ts')
  const { loadModel } = await import('../server/model-file.ts')
  const { extractArticle } = await import('../core/pipeline.ts')
  const { createNameScores, NAME_SIDES, sampleEvenly, scoreNames } = await import(
    '../core/model/training/score-names.ts'
  )
  const tools = { model: loadModel(weights), gazetteer: loadGazetteer() }
  const scores = createNameScores()
  const differences: Shown[] = []
  for (const article of readCorpus(corpus, silver).slice(0, first ? Number(first) : undefined)) {
    const { id, text } = article
    if (!article.silver) continue
    const { entities } = extractArticle({ text, file: `${id}.txt` }, tools)
    const mentions = entities.flatMap((entity) => entity.mentions)
    for (const difference of scoreNames(scores, article.silver, mentions)) differences.push({ ...difference, id, text })
  }
  const { PERSON, ORGANIZATION } = scores
  const both = { found: PERSON.found + ORGANIZATION.found, annotated: PERSON.annotated + ORGANIZATION.annotated }
  say('                found of annotated   right of ours')
  say(`person or org.  ${share(both.found, both.annotated)}`)
  for (const [label, { found, annotated, right, ours }] of Object.entries(scores))
    say(`${label.padEnd(16)}${share(found, annotated)}${ours > 0 ? share(right, ours) : ''}`)
  for (const [index, side] of NAME_SIDES.entries()) {
    const counted = differences.filter((difference) => difference.side === side && difference.label !== 'LOCATION')
    for (const shown of sampleEvenly(counted, Math.floor((Number(errors) + index) / 2))) sayDifference(shown)
  }
}

const share = (part: number, whole: number) =>
  `${((100 * part) / (whole || 1)).toFixed(1).padStart(5)} % of ${String(whole).padEnd(8)}`

function sayDifference({ id, text, start, end, side, label, ours }: Shown): void {
  const flat = (words: string) => words.replace(/\s+/g, ' ')
  const context = `${flat(text.slice(Math.max(0, start - 50), start))}[${flat(text.slice(start, end))}]${flat(text.slice(end, end + 50))}`
  say(`${side}: ${label}${side === 'only annotated' && ours ? ` (ours: ${ours})` : ''}  ${id}@${start}\n  ${context}`)
}
