/** Cuts an article's text into the lines that the reader shows, each with what it is. */

import type { ArticleAnswer } from '../core/api-articles.ts'
import type { RegionKind } from '../core/types.ts'

export interface Paragraph {
  /** Where it starts in the article's text, UTF-16. */
  readonly start: number
  readonly text: string
  /** between: in no region, such as a byline. */
  readonly kind: RegionKind | 'between'
  /** Said above the first line of a reader's comment: "comment by bob"; null for other lines. */
  readonly heading: string | null
}

/** The lines of an article in order. Regions and comments are in the order of the text, so one walk is enough. */
export function paragraphsOf({
  text,
  regions,
  comments,
}: Pick<ArticleAnswer, 'text' | 'regions' | 'comments'>): Paragraph[] {
  let region = 0
  let comment = 0
  return [...text.matchAll(/[^\n\r]+/g)].map(({ index: start, 0: line }) => {
    const end = start + line.length
    while (region < regions.length && (regions[region]?.end ?? 0) <= start) region++
    while (comment < comments.length && (comments[comment]?.end ?? 0) <= start) comment++
    const here = regions[region]
    const opened = comments[comment]
    const opens = opened !== undefined && start <= opened.start && opened.start < end
    return {
      start,
      text: line,
      kind: here && here.start < end ? here.kind : 'between',
      heading: opens ? `comment by ${opened.author ?? 'somebody'}` : null,
    }
  })
}
