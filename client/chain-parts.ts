/** What a chain's picture is made of, wherever its parts are placed. */

import type { ChainAnswer, ClaimAnswer, StatementAnswer } from '../core/api-claims.ts'
import { compareText } from '../core/order.ts'
import type { Layer } from '../core/origins/chain.ts'
import { statementsOf } from './details.ts'
import { quoted } from './quoted.ts'
import { wrapText } from './wrap-text.ts'

export type ChainMember = ChainAnswer['nodes'][number]

/** A node as a box. Lengths in pixels. */
export interface ChainBox {
  readonly node: ChainMember
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly lines: readonly string[]
  /** Under the name: what it is, or when and where it was printed. */
  readonly notes: readonly string[]
  /** Articles: their own words, in quotation marks. */
  readonly words: readonly string[]
  /** Origins: how they know it; it stands below the box. */
  readonly basis: readonly string[]
  /** Unnamed, or an article that names no source. */
  readonly isDashed: boolean
}

/** A step as a ribbon from one box to another. */
export interface ChainRibbon {
  /** As in a selection. */
  readonly key: string
  readonly from: ChainMember
  readonly to: ChainMember
  readonly path: string
  readonly tip: { readonly x: number; readonly y: number; readonly angle: number }
  /** Where what is particular about it is written. */
  readonly label: { readonly x: number; readonly y: number; readonly anchor: 'end' | 'middle' }
  readonly width: number
  readonly articles: number
  readonly isInferred: boolean
  /** It leads back to where it came from. */
  readonly isCircular: boolean
  readonly isDenied: boolean
}

export interface ChainLayout {
  readonly width: number
  readonly height: number
  /** Names of the layers. */
  readonly headings: readonly { readonly word: string; readonly x: number; readonly y: number }[]
  readonly boxes: readonly ChainBox[]
  readonly ribbons: readonly ChainRibbon[]
}

const WORD_BY_LAYER: Readonly<Record<Layer, string>> = {
  origin: 'Origin',
  'first-carrier': 'First carrier',
  relay: 'Relayed by',
  article: 'Articles, first to last',
}

/** Heights of a box and its lines in pixels. */
export const BOX = { pad: 10, line: 17, note: 15, words: 17, gap: 5 } as const

/** A layer, or the relays of one depth. */
export interface ChainColumn {
  readonly word: string
  readonly nodes: readonly ChainMember[]
}

/** One column a layer, from origins to articles; relays have one for each depth. */
export function columnsOf({ nodes }: ChainAnswer): readonly ChainColumn[] {
  const columns = new Map<string, { word: string; nodes: ChainMember[] }>()
  for (const node of nodes) {
    const mark = node.layer === 'relay' ? `relay ${node.depth}` : node.layer
    const isFirst = ![...columns.keys()].some((other) => other.startsWith(node.layer))
    const column = columns.get(mark) ?? { word: isFirst ? WORD_BY_LAYER[node.layer] : '', nodes: [] }
    column.nodes.push(node)
    columns.set(mark, column)
  }
  return [...columns.values()]
}

const WORD_BY_KIND = {
  unnamed: 'unnamed',
  person: 'named person',
  outlet: 'outlet',
  agency: 'agency',
  document: 'document',
  event: 'event',
  claim: 'claim',
  article: 'article',
} as const

/** Pixels that a letter takes on average, of a name, of a note and of a quotation. */
const LETTER = 7.6
const NOTE_LETTER = 6.1
const WORDS_LETTER = 6.4

/** Free to the left and right of the lines of a box. */
const INSET = 24

/** What a picture is made from. */
export interface ChainOf {
  readonly chain: ChainAnswer
  readonly claim: Pick<ClaimAnswer, 'statements'>
}

/** Makes the boxes of a chain, so wide as is asked for, and as high as what stands in them needs. */
export function boxesOf({ chain, claim }: ChainOf): (node: ChainMember, width: number) => Omit<ChainBox, 'x' | 'y'> {
  const articleByKey = new Map(claim.statements.map(({ article }) => [article.key, article]))
  const wordsByKey = new Map(chain.quotations.map(({ article, words }) => [article, words]))
  const originByKey = new Map(chain.origins.map((origin) => [origin.key, origin]))
  const fed = new Set(chain.edges.map(({ to }) => to))
  return (node, width) => {
    const isSourceless = node.kind === 'article' && !fed.has(node.key)
    const article = articleByKey.get(node.key)
    const note = node.kind === 'article' ? tellPrinted(article) : WORD_BY_KIND[node.kind]
    const origin = originByKey.get(node.key)
    const ownWords = wordsByKey.get(node.key)
    const lettersOf = (letter: number, inset = INSET) => Math.floor((width - inset) / letter)
    const lines = wrapText(node.label, lettersOf(LETTER), 3)
    const notes = [...wrapText(note, lettersOf(NOTE_LETTER), 2), ...(isSourceless ? ['⚠ names no source'] : [])]
    const words = ownWords ? wrapText(quoted(ownWords), lettersOf(WORDS_LETTER), 6) : []
    return {
      node,
      width,
      height:
        BOX.pad * 2 +
        lines.length * BOX.line +
        notes.length * BOX.note +
        words.length * BOX.words +
        (ownWords ? BOX.gap : 0),
      lines,
      notes,
      words,
      basis: origin ? wrapText(tellBasis(origin), lettersOf(NOTE_LETTER, 8), 4) : [],
      isDashed: node.kind === 'unnamed' || isSourceless,
    }
  }
}

/** When and where an article was printed: "2026-05-03 09:10 · Daily A". */
export const tellPrinted = (article: StatementAnswer['article'] | undefined): string =>
  [article?.date?.slice(0, 16).replace('T', ' ') ?? 'undated', article?.publisher].filter(Boolean).join(' · ')

/** "knows how: not stated", "knows how: “who saw the memo”" */
function tellBasis({ bases }: ChainAnswer['origins'][number]): string {
  return `knows how: ${bases.length > 0 ? bases.map(({ words }) => quoted(words)).join('; ') : 'not stated'}`
}

/** Height of a box and of what stands below it. */
export const heightOf = ({ height, basis }: Pick<ChainBox, 'height' | 'basis'>) =>
  height + (basis.length > 0 ? BOX.gap + basis.length * BOX.note : 0)

/** Nodes of the last column from the first printed to the last; undated ones end it. */
export function byDate(nodes: readonly ChainMember[], articleByKey: ArticleByKey): readonly ChainMember[] {
  const dateOf = (key: string) => articleByKey.get(key)?.date ?? '9999'
  return nodes.toSorted((a, b) => compareText(dateOf(a.key), dateOf(b.key)) || compareText(a.key, b.key))
}

/** What is known of the articles of a claim. */
export type ArticleByKey = ReadonlyMap<string, StatementAnswer['article']>

/** What a ribbon says, wherever it runs. */
export function factsOf(
  edge: ChainAnswer['edges'][number],
  chain: ChainAnswer,
  statements: readonly StatementAnswer[],
): Pick<ChainRibbon, 'key' | 'width' | 'articles' | 'isInferred' | 'isCircular' | 'isDenied'> {
  const told = statementsOf(statements, edge)
  return {
    key: `${edge.from} ${edge.to}`,
    width: Math.min(12, 2 + 2 * edge.articles.length),
    articles: edge.articles.length,
    isInferred: edge.inferred,
    isCircular: reaches(chain.edges, edge.to, edge.from),
    isDenied: told.length > 0 && told.every(({ stance }) => stance === 'denied'),
  }
}

/** Whether a way along the edges leads from one node to another. */
function reaches(edges: ChainAnswer['edges'], from: string, to: string): boolean {
  const seen = new Set([from])
  const waiting = [from]
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    if (key === to) return true
    for (const edge of edges) {
      if (edge.from !== key || seen.has(edge.to)) continue
      seen.add(edge.to)
      waiting.push(edge.to)
    }
  }
  return false
}
