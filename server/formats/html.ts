/** The article in a web page: its own words, without what stands around them. */

import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { InvalidInputError } from '../../core/errors.ts'
import type { ArticleInput } from '../../core/types.ts'

/** A web page as it comes in, with what the caller says of it. */
export type HtmlInput = Omit<ArticleInput, 'text'> & { readonly html: string }

/** The part of the document object model that is used here; the library has its types from browsers. */
interface PageNode {
  readonly nodeType: number
  readonly nodeName: string
  readonly textContent: string | null
  readonly childNodes: Iterable<PageNode>
}

interface PageElement extends PageNode {
  getAttribute(name: string): string | null
}

interface Page {
  readonly body: PageElement
  querySelector(selector: string): PageElement | null
}

/**
 * Reads a web page: what is said of it wins over what it says of itself. Paragraphs become lines, with an empty one between.
 * Throws InvalidInputError when no article is found in it.
 */
export function readHtml({ html, ...given }: HtmlInput): ArticleInput {
  // The parser adds nothing to a piece of a page, and without a body nothing is found.
  const whole = /<body[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`
  const { document } = parseHTML(whole) as unknown as { readonly document: Page }
  const url = document.querySelector('link[rel="canonical"]')?.getAttribute('href')
  const found = findArticle(document)
  if (!found?.content)
    throw new InvalidInputError(
      'page-without-article',
      'No article was found in the page.',
      'Send its text alone, as text/plain.',
    )
  const { title, byline, siteName, publishedTime, content } = found
  const read = {
    title: withoutSite(title || document.querySelector('title')?.textContent?.trim() || '', siteName ?? ''),
    author: byline,
    publisher: siteName,
    date: publishedTime,
    url: url && /^https?:/i.test(url) && URL.canParse(url) ? url : undefined,
  }
  const known = Object.fromEntries(Object.entries(read).filter(([, value]) => value))
  return { ...known, ...given, text: content }
}

/** Null also where the page breaks the library. */
function findArticle(document: Page): ReturnType<Readability['parse']> {
  // A threshold of 0 takes short articles too.
  const options = { charThreshold: 0, serializer: (root: unknown) => textOf(root as PageNode) }
  try {
    return new Readability(document as unknown as ConstructorParameters<typeof Readability>[0], options).parse()
  } catch {
    return null
  }
}

/** "Talks fail - Daily A" -> "Talks fail" */
function withoutSite(title: string, siteName: string): string {
  const [, head = title, tail] = /^(.+?)\s+[-–—|·»:]\s+([^-–—|·»:]+)$/u.exec(title) ?? []
  return tail === siteName ? head : title
}

const TEXT_NODE = 3
const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN OL P PRE SECTION TABLE TR UL'.split(
    ' ',
  ),
)

/** The words of a tree, each block a paragraph. It keeps its own stack, since pages can be nested deeply. */
function textOf(root: PageNode): string {
  let text = ''
  const stack: (PageNode | string)[] = [root]
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (typeof next === 'string') text += next
    else if (next.nodeType === TEXT_NODE) text += (next.textContent ?? '').replace(/\s+/g, ' ')
    else if (next.nodeName === 'BR') text += '\n'
    else {
      const edge = BLOCKS.has(next.nodeName.toUpperCase()) ? '\n\n' : ''
      stack.push(edge, ...[...next.childNodes].reverse(), edge)
    }
  }
  return text
    .replace(/[^\S\n]*\n[^\S\n]*/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
