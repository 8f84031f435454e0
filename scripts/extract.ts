/** hearsay extract: from texts to a graph or to lines, without a server or a database. */

import { Command, Option } from 'commander'
import { FORMAT_NAMES, type FormatName } from '../core/api-export.ts'
import type { GraphExport } from '../core/graph-types.ts'
import type { Extraction } from '../core/types.ts'
import { failWith, say, sayWarnings, showProgress } from './terminal.ts'

interface ExtractOptions {
  readonly out?: string
  readonly format: FormatName
  readonly bom: boolean
  readonly gazetteer?: string
}

/** The subcommand `extract`. */
export function extractCommand(): Command {
  return new Command('extract')
    .description('Read articles and write what was found: a graph, or a line an article (jsonl).')
    .argument('<path...>', 'files or folders with .txt or .md')
    .option('--out <path>', 'file or folder to write; standard output without it')
    .addOption(new Option('--format <format>', 'what to write').choices(FORMAT_NAMES).default('json'))
    .option('--bom', 'csv: begin with a byte order mark, for Excel', false)
    .option(
      '--gazetteer <file>',
      'names of your own, which win over those that come with Hearsay: lines with tabs, or FollowTheMoney entities',
    )
    .action((paths: string[], options: ExtractOptions) => extract(paths, options).catch(failWith))
}

async function extract(paths: readonly string[], options: ExtractOptions): Promise<void> {
  const { InvalidInputError } = await import('../core/errors.ts')
  const { buildGraph } = await import('../core/graph.ts')
  const { createExtractor, extractorLimits } = await import('../server/extractor.ts')
  const { loadTools } = await import('../server/extraction-tools.ts')
  const { extractAll } = await import('../server/extract-all.ts')
  const { readOwnGazetteer, versionWith } = await import('../server/gazetteer-files.ts')
  const { toJsonLine } = await import('../server/formats/jsonl.ts')
  const { snapshotOfArticles } = await import('../server/formats/articles-snapshot.ts')
  const { writeFormat } = await import('../server/formats/write-format.ts')
  const { writeWhole } = await import('../server/formats/write-whole.ts')
  const { readInputs } = await import('../server/inputs.ts')
  const { readPackageFiles } = await import('../server/package-files.ts')
  const startedAt = performance.now()
  const gazetteer = readOwnGazetteer(options.gazetteer)
  const { inputs, setAside, warnings, otherFiles } = await readInputs(paths)
  const { workerUrl, extractorVersion } = await readPackageFiles(import.meta.url)
  const extractor = createExtractor({ workerUrl, tools: loadTools(gazetteer), ...extractorLimits() })
  try {
    const { articles, refusals } = await extractAll(inputs, extractor, showProgress)
    const extractions = articles.map(({ extraction }) => extraction)
    const graph = buildGraph(extractions)
    const version = versionWith(extractorVersion, gazetteer)
    // lines come in the order of what was given, as a filter's do
    if (options.format === 'jsonl')
      await writeWhole(
        options.out,
        extractions.map((extraction) => `${toJsonLine(extraction)}\n`),
      )
    else if (articles.length > 0)
      await writeFormat(snapshotOfArticles(graph, articles, version, options.format), options)
    sayTable(extractions, graph, performance.now() - startedAt)
    sayLeftOut([...setAside, ...refusals], otherFiles)
    sayWarnings(warnings)
    if (extractions.length === 0)
      throw new InvalidInputError(
        'nothing-read',
        'No article could be read.',
        'Give .txt or .md files in English, or a folder of them.',
      )
  } finally {
    await extractor.close()
  }
}

/** The summary: articles, entities by kind, attributions, edges by kind. */
function sayTable(extractions: readonly Extraction[], graph: GraphExport, durationMs: number): void {
  const words = extractions.reduce((sum, { article }) => sum + article.text.split(/\s+/).length, 0)
  const seconds = durationMs / 1000
  say('')
  row('articles', extractions.length, `${words} words in ${seconds.toFixed(1)} s`)
  for (const [kind, count] of countBy(
    graph.nodes.map((node) => node.attributes.kind).filter((kind) => kind !== 'article'),
  ))
    row(kind, count)
  row(
    'attributions',
    extractions.reduce((sum, { attributions }) => sum + attributions.length, 0),
  )
  for (const [kind, count] of countBy(graph.edges.map((edge) => edge.attributes.kind))) row(`edge ${kind}`, count)
}

const row = (name: string, count: number, note = '') =>
  say(`  ${name.padEnd(16)}${String(count).padStart(8)}  ${note}`.trimEnd())

function countBy(kinds: readonly string[]): [string, number][] {
  const counts = new Map<string, number>()
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])
}

function sayLeftOut(setAside: readonly { file: string; reason: string; next: string }[], otherFiles: number): void {
  if (otherFiles > 0) row('other files', otherFiles, 'of other kinds, left alone')
  if (setAside.length > 0) row('set aside', setAside.length)
  for (const { file, reason, next } of setAside) say(`    ${file}: ${reason} ${next}`)
}
