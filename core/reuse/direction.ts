/** Tells which of two articles has a shared passage from the other. */

import type { Passage } from '../corpus-types.ts'
import { overlaps } from '../span.ts'
import type { Span } from '../types.ts'
import type { ArticleSketch } from './sketch-article.ts'

/** A credit line to the other's outlet decides; then whose credit names an outlet that both may have copied; then the days. */
export function judgeDirection(
  one: ArticleSketch,
  two: ArticleSketch,
  span: Span,
  otherSpan: Span,
): Pick<Passage, 'direction' | 'why'> {
  if (two.publisher && creditsIn(one, span).includes(two.publisher))
    return { direction: 'from-other', why: `rule credit-line: ${two.publisher}` }
  if (one.publisher && creditsIn(two, otherSpan).includes(one.publisher))
    return { direction: 'to-other', why: `rule credit-line: ${one.publisher}` }
  const third = creditsIn(one, span).find((outlet) => creditsIn(two, otherSpan).includes(outlet))
  if (third) return { direction: 'unknown', why: `rule both-credit: ${third}` }
  const [day, otherDay] = [one.date?.slice(0, 10), two.date?.slice(0, 10)]
  if (day && otherDay && day !== otherDay && day.length === otherDay.length)
    return {
      direction: day < otherDay ? 'to-other' : 'from-other',
      why: `rule earlier-date: ${day < otherDay ? day : otherDay}`,
    }
  return { direction: 'unknown', why: day && day === otherDay ? 'rule same-day' : 'rule no-dates' }
}

const creditsIn = ({ credits }: ArticleSketch, span: Span): string[] =>
  credits.filter(({ spans }) => spans.some((credited) => overlaps(credited, span))).map(({ outlet }) => outlet)
