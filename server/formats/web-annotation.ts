/** Places in texts as the Web Annotation model has them (https://www.w3.org/TR/annotation-model/#selectors): offsets in code points, and the words with what stands around them. */

import { type CodePoints, createCodePoints } from '../../core/code-points.ts'
import type { Evidence } from '../../core/graph-types.ts'
import type { Span } from '../../core/types.ts'

/** So many code points before and after a quotation are given with it. */
const AROUND = 32

/** A part of an article: where, and which words. */
export interface Target {
  readonly source: string
  readonly selector: readonly [
    { readonly type: 'TextPositionSelector'; readonly start: number; readonly end: number },
    { readonly type: 'TextQuoteSelector'; readonly exact: string; readonly prefix: string; readonly suffix: string },
  ]
}

/** A text, and its offsets in code points. */
interface CountedText extends CodePoints {
  readonly text: string
}

/** Makes the target of a span of an article. */
export type TargetOf = (article: string, span: Span) => Target

/** Prepares targets for all spans of some evidence; `textsOf` gives texts by the keys of articles. */
export async function createTargets(
  evidence: readonly Evidence[],
  textsOf: (keys: readonly string[]) => Promise<ReadonlyMap<string, string>>,
  iri: (key: string) => string,
): Promise<TargetOf> {
  const texts = await textsOf([...new Set(evidence.map(({ article }) => article))])
  const counted = new Map<string, CountedText>()
  return (article, span) => {
    const known = counted.get(article) ?? countText(texts.get(article) ?? '')
    counted.set(article, known)
    return targetIn(known, iri(article), span)
  }
}

const countText = (text: string): CountedText => ({ text, ...createCodePoints(text) })

function targetIn({ text, toPoints, toUnits }: CountedText, source: string, { start, end }: Span): Target {
  const [from, to] = [toPoints(start), toPoints(end)]
  return {
    source,
    selector: [
      { type: 'TextPositionSelector', start: from, end: to },
      {
        type: 'TextQuoteSelector',
        exact: text.slice(start, end),
        prefix: text.slice(toUnits(Math.max(0, from - AROUND)), start),
        suffix: text.slice(end, toUnits(to + AROUND)),
      },
    ],
  }
}

/** All places in the article that a piece of evidence rests on. */
export function spansOf({ source, cue, content = [], start, end }: Evidence): Span[] {
  const span = start === undefined || end === undefined ? [] : [{ start, end }]
  return [...(source ? [source] : []), ...(cue ? [cue] : []), ...content, ...span]
}
