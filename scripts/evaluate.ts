/** hearsay evaluate: scores the attributions found against an annotated corpus, people beside it; or the names. */

import { Command } from 'commander'
import type { CorpusArticle } from '../core/model/training/examples.ts'
import type { ArticleMatch, KindTally, Measure, Tally } from '../core/model/training/score.ts'
import type { Attribution, Span } from '../core/types.ts'
import { evaluateNames } from './evaluate-names.ts'
import { failWith, say } from './terminal.ts'

interface EvaluateOptions {
  readonly corpus: string
  readonly errors: string
  readonly silver?: string
  readonly first?: string
  readonly weights?: string
}

interface Missed {
  readonly article: CorpusArticle
  readonly predicted: readonly Attribution[]
  readonly match: ArticleMatch
}

/** The subcommand `evaluate`. */
export function evaluateCommand(): Command {
  return new Command('evaluate')
    .description('Score the attributions found in annotated articles (brat standoff).')
    .requiredOption('--corpus <folder>', 'folder with <id>.txt and <id>.ann')
    .option('--silver <file>', 'score names instead, against this machine annotation: JSON lines, gzipped')
    .option('--errors <count>', 'print so many annotated attributions that were not found (names that differ)', '0')
    .option('--first <count>', 'read only so many articles, in the order of their names')
    .option('--weights <file>', 'weights to use; those of the package without it')
    .action(({ silver, ...options }: EvaluateOptions) =>
      (silver ? evaluateNames({ ...options, silver }) : evaluate(options)).catch(failWith),
    )
}

async function evaluate({ corpus, errors, first, weights }: EvaluateOptions): Promise<void> {
  const { readCorpus } = await import('../server/corpus.ts')
  const { loadGazetteer } = await import('../server/gazetteer-files.ts')
  const { loadModel } = await import('../server/model-file.ts')
  const { joinSources } = await import('../core/actors/split-sources.ts')
  const { extractArticle } = await import('../core/pipeline.ts')
  const { createScores, MEASURE_NAMES, PEOPLE, scoreArticle } = await import('../core/model/training/score.ts')
  const { reliability } = await import('../core/model/training/reliability.ts')
  const tools = { model: loadModel(weights), gazetteer: loadGazetteer() }
  const scores = createScores()
  const all: Missed[] = []
  /** Whether each source that is given was found to mean somebody. */
  const resolved: boolean[] = []
  for (const article of readCorpus(corpus).slice(0, first ? Number(first) : undefined)) {
    const { attributions } = extractArticle({ text: article.text, file: `${article.id}.txt` }, tools)
    const sourced = attributions.filter(({ source }) => source.length > 0)
    resolved.push(...sourced.map(({ speaker }) => speaker !== null))
    const predicted = joinSources(attributions).filter(({ nestedIn }) => nestedIn === undefined)
    const ranges = predicted.map(({ source, cue, content }) => ({
      source: toRanges(source),
      cue: toRanges([cue]),
      content: toRanges(content),
    }))
    all.push({ article, predicted, match: scoreArticle(scores, article.text, article.golds, ranges) })
  }
  sayMeasures(MEASURE_NAMES, scores.measures, PEOPLE)
  sayKinds('by content (full overlap)', scores.byContent)
  sayKinds('by source (full overlap)', scores.bySource)
  say('confidence: right (full strict) of those so sure')
  for (const { from, to, right, count } of reliability(all))
    say(`  ${from.toFixed(1)}–${to.toFixed(1)}  ${percent(right / (count || 1))}  of ${count}`)
  say(`sources resolved ${percent(resolved.filter(Boolean).length / (resolved.length || 1))}  of ${resolved.length}`)
  sayErrors(all, Number(errors))
}

const toRanges = (spans: readonly Span[]) => spans.map(({ start, end }): [number, number] => [start, end])
const percent = (share: number) => (100 * share).toFixed(1).padStart(6)

function sayMeasures(
  names: readonly Measure[],
  measures: Readonly<Record<Measure, Tally>>,
  people: Readonly<Record<Measure, number>>,
): void {
  say('                     P      R     F1  people')
  for (const name of names) {
    const [hits, predicted, gold] = measures[name]
    const f1 = (2 * hits) / (predicted + gold || 1)
    say(name.padEnd(16) + [hits / (predicted || 1), hits / (gold || 1), f1, people[name]].map(percent).join(' '))
  }
}

function sayKinds(title: string, tallies: Readonly<Record<string, KindTally>>): void {
  say(title)
  for (const [kind, { found, gold, right, predicted }] of Object.entries(tallies))
    say(`  ${kind.padEnd(14)}${percent(right / (predicted || 1))} ${percent(found / (gold || 1))}  of ${gold}`)
}

/** Spread evenly over all that were missed. */
function sayErrors(all: readonly Missed[], count: number): void {
  const missed = all.flatMap(({ article, match }) =>
    article.golds.flatMap((gold, index) => (match.strict[index] === -1 ? [{ article, gold }] : [])),
  )
  const step = Math.max(1, Math.floor(missed.length / (count || 1)))
  for (let at = 0, shown = 0; at < missed.length && shown < count; at += step, shown++) {
    const { article, gold } = missed[at] as (typeof missed)[number]
    const words = (ranges: readonly (readonly [number, number])[]) =>
      ranges.map(([start, end]) => article.text.slice(start, end)).join(' … ')
    say(
      `\n${article.id}\n  source  ${words(gold.source)}\n  cue     ${words(gold.cue)}\n  content ${words(gold.content)}`,
    )
  }
}
