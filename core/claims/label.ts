/** What a claim is called: words of an article that states it. */

import type { Claim, Statement } from '../corpus-types.ts'
import { groupBy } from '../group.ts'
import { compareText } from '../order.ts'
import { compareSpans } from '../span.ts'
import type { Extraction } from '../types.ts'
import type { Cluster } from './compose.ts'
import { namesOnly } from './states.ts'

/** What leads up to a statement is about as long as it at most. */
const MIN_FRAMED_PART = 0.45
/** A longer label is a passage, not a statement. */
const CLEAR_LENGTH = 280
const MAX_LABEL_LENGTH = 600

/** The claim of a cluster, called as a correction says, else by the clearest, fullest of the labels of its statements. */
export function labelClaim(cluster: Cluster, labelOf: (statement: Statement) => string): Claim {
  const { carrying, label, ...claim } = cluster
  return { ...claim, label: label ?? chooseLabel(claim.statements, carrying, labelOf) }
}

/** The longest wording that is no passage, rather of an attribution than of an article itself, rather the inner than the outer. */
function chooseLabel(
  statements: readonly Statement[],
  carrying: readonly string[],
  labelOf: (statement: Statement) => string,
): string {
  const told = statements.filter(({ attribution }) => attribution !== null)
  const toldByArticle = groupBy(told, ({ article }) => article)
  const rankOf = (statement: Statement) => {
    const isFrame =
      carrying.includes(statement.id) ||
      (toldByArticle.get(statement.article) ?? []).some((one) => frames(statement, one))
    return (statement.attribution === null ? 2 : 0) + (isFrame ? 1 : 0)
  }
  const byRank = groupBy(statements, rankOf)
  const first = byRank.get(Math.min(...byRank.keys())) ?? []
  const labels = first.map(labelOf)
  const clear = labels.filter(({ length }) => length <= CLEAR_LENGTH)
  return longest(clear) ?? shortest(labels) ?? ''
}

// of equals the first

const longest = (labels: readonly string[]): string | undefined =>
  [...labels].sort((one, two) => two.length - one.length || compareText(one, two))[0]

const shortest = (labels: readonly string[]): string | undefined =>
  [...labels].sort((one, two) => one.length - two.length || compareText(one, two))[0]

/** True for what leads up to another statement of the claim: "the fear that the dam had broken" */
function frames({ content }: Statement, { content: inner }: Statement): boolean {
  const [start, end] = [content[0]?.start ?? 0, content.at(-1)?.end ?? 0]
  const [from, to] = [inner[0]?.start ?? 0, inner.at(-1)?.end ?? 0]
  return start < from && Math.min(end, to) - from >= MIN_FRAMED_PART * (end - start)
}

/** What a statement is called in its article: its words as read, parts joined by "…"; with their cue where they only name a thing: "denied the charges". */
export function labelIn(
  { article: { text }, attributions }: Extraction,
  { attribution: index, content }: Statement,
): string {
  const attribution = index === null ? undefined : attributions[index]
  const told = attribution && namesOnly(text, content) ? [attribution.cue, ...content].sort(compareSpans) : content
  const parts = told.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' ').trim())
  if (told.length > content.length) return parts.join(' ')
  const label = parts.join(' … ').replace(/^that (?=\S)/, '')
  return label.length > MAX_LABEL_LENGTH ? `${label.slice(0, MAX_LABEL_LENGTH - 1)}…` : label
}
