/** Lines that say who wrote an article, for whom and when: "By Ann Lee and Bob Hall | Valley Herald | March 4, 2019". */

import { readDateLine } from '../metadata.ts'
import { OUTLET_NOUNS } from '../rules/names.ts'
import type { Span } from '../types.ts'

/** What a line credits; spans count from the start of the line. Empty for "Staff". */
export interface Credit {
  /** From the first name to the last one. */
  readonly author?: Span
  readonly publisher?: Span
  readonly date?: Span
}

/** Tells whether a name is a known outlet's. */
export type IsOutlet = (name: string) => boolean

const LONGEST_CREDIT = 160
const NAME = String.raw`\p{Lu}[\p{L}.'’-]+(?: (?:(?:van|von|de|del|der|bin|al|la) )*\p{Lu}[\p{L}.'’-]*){1,3}`
const NAMES = `${NAME}(?:(?:, ${NAME}){0,4},? (?:and|AND|&|with) ${NAME})?`
const NAME_ALONE = new RegExp(`^${NAME}$`, 'u')
const PLACE = /^\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]+){0,2}$/u
const LEADING_NAMES = new RegExp(String.raw`^(${NAMES})(?=$|, |\s?[;(]| (?:in|for|at|of|and|is|was)\b)`, 'u')
const BY =
  /^(?:(?:words|written|story|reported|text|posted|published|article|post|analysis|opinion|submitted)\s)?by[\s:]+/i
/** "By Court Reporter Ann Lee" */
const BY_ROLE =
  /^(?:\p{L}+\s)?by[\s:]+((?:(?:our|the)\s)?(?:\p{L}+\s){0,2}?(?:reporter|correspondent|editor|writer|columnist)\s)(?=\p{Lu}\p{L}+\s\p{Lu})/iu
const SEPARATOR = /\s*[|•·●]\s*|\s+[–—-]\s+|\s+\/\s+|\t\s*|\s{3,}/g
const OUTLET_NOUN = new RegExp(`(?:^| )(?:${OUTLET_NOUNS.join('|')}|TV|Online|Newspaper|Wire)$`, 'u')
const OUTLET_SHAPE =
  /^(?:(?:[Tt]he )?\p{Lu}[\p{L}\p{N}&.'’-]*(?: (?:of|the|and|&|\p{Lu}[\p{L}\p{N}&.'’-]*)){1,5}|[\p{L}\p{N}-]+\.(?:com|org|net|co\.uk|info|news))$/u
const NO_OUTLET =
  /^(?:breaking|latest|local|world|national|sports?|business|good|bad|fake|top|more|video|us|uk|live|daily|all|any|this|political|science) (?:news|press|review|post|stars?)$/i
/** What somebody who writes is called, and what else stands in such a line. */
const ROLE =
  /^(?:(?:the )?(?:\p{L}+[ -]){0,3}(?:staff|reporters?|writers?|correspondents?|editors?|columnists?|contributors?|bureau|desk|agencies|newsroom)(?: (?:report|reports|writers?))?|(?:for|at|in|of|special to) .{2,50}|\d{1,2}[- ]min(?:ute)?s? read|(?:updated|published|posted)?:?\s*\d{1,2}[:.]\d\d\s?(?:[ap]\.?m\.?)?(?: [A-Z]{2,4})?|\d{1,2} (?:minutes?|hours?|days?) ago)$/iu

/** Reads a line of credits; null for any other. "By Ann Lee, Valley Herald" -> author Ann Lee, publisher Valley Herald */
export function readCredit(line: string, isOutlet: IsOutlet): Credit | null {
  if (line.length > LONGEST_CREDIT) return null
  if (readDateLine(line)) return { date: { start: 0, end: line.length } }
  const opening = /^[(—–-]\s*/.exec(line)?.[0].length ?? 0
  let credit: Credit = {}
  let names: Span | null = null
  let isCredit = false
  for (const piece of piecesOf(line, opening)) {
    const found = readPiece(line, piece, isOutlet)
    if (!found) return null
    credit = { ...found.credit, ...credit }
    names ??= found.names ?? null
    isCredit ||= found.isSure
  }
  if (!isCredit) return null
  return names && !credit.author ? { ...credit, author: names } : credit
}

/** The names in a credit: "Ann Lee, Nora Quill and Bob Hall" -> where each stands, from `offset` on. */
export function namesIn(names: string, offset: number): Span[] {
  return [...names.matchAll(/(?:(?!,| (?:and|AND|&|with) ).)+/gu)].flatMap(({ 0: part, index }) => {
    const name = part.replace(/^(?:[\s,]|(?:and|AND|&|with) )+/u, '')
    return name === '' ? [] : [{ start: offset + index + part.length - name.length, end: offset + index + part.length }]
  })
}

/** A line, or what follows "at", that is an outlet's name by its last word or because it is known. */
export function isOutletName(name: string, isOutlet: IsOutlet): boolean {
  if (name.length > 60 || NO_OUTLET.test(name) || ROLE.test(name)) return false
  return isOutlet(name) || (OUTLET_SHAPE.test(name) && (OUTLET_NOUN.test(name) || /\.\p{Ll}+$/u.test(name)))
}

/** Where the names stand that open a piece of text. "Ann Lee is a reporter" -> Ann Lee */
export function leadingNames(text: string): Span | null {
  const names = LEADING_NAMES.exec(text)?.[1]
  return names && !names.includes('..') ? { start: 0, end: names.length } : null
}

interface Piece {
  readonly credit: Credit
  readonly names?: Span
  /** The line credits somebody or dates the article, whatever else is in it. */
  readonly isSure: boolean
}

function piecesOf(line: string, from: number): Span[] {
  const pieces: Span[] = []
  let start = from
  for (const match of line.slice(from).matchAll(SEPARATOR)) {
    pieces.push({ start, end: from + match.index })
    start = from + match.index + match[0].length
  }
  pieces.push({ start, end: line.length })
  return pieces.filter((piece) => piece.start < piece.end)
}

function readPiece(line: string, span: Span, isOutlet: IsOutlet): Piece | null {
  const text = line.slice(span.start, span.end).replace(/[\s)]+$/, '')
  const at = (start: number, end: number) => ({ start: span.start + start, end: span.start + end })
  const whole = at(0, text.length)
  if (readDateLine(text)) return { credit: { date: whole }, isSure: true }
  const by = (BY.exec(text)?.[0].length ?? 0) + (BY_ROLE.exec(text)?.[1]?.length ?? 0)
  const named = text.slice(by)
  const both = by > 0 && !isOutlet(named) ? nameThenOutlet(named, isOutlet) : null
  if (both)
    return {
      credit: { author: at(by, by + both.author), publisher: at(by + both.publisher, text.length) },
      isSure: true,
    }
  const outlet = named.replace(/ staff$/i, '')
  if (isOutletName(outlet, isOutlet)) return { credit: { publisher: at(by, by + outlet.length) }, isSure: true }
  if (ROLE.test(named)) return { credit: {}, isSure: by > 0 || /^staff\b|\bstaff$/i.test(named) }
  const names = leadingNames(by > 0 ? inNameShape(named) : named)
  if (!names) return null
  const author = at(by, by + names.end)
  const rest = named.slice(names.end).replace(/^[,;]?\s*/, '')
  if (isOutletName(named.slice(0, names.end), isOutlet)) return outletFirst(rest, author, whole)
  if (rest === '') return by > 0 ? { credit: { author }, isSure: true } : { credit: {}, names: author, isSure: false }
  return readRest(rest, { author, end: whole.end, isBy: by > 0 }, isOutlet)
}

/** What follows the names: an outlet, a date, a role; after "by", anything short. */
function readRest(
  rest: string,
  { author, end, isBy }: { readonly author: Span; readonly end: number; readonly isBy: boolean },
  isOutlet: IsOutlet,
): Piece | null {
  const outlet = rest.replace(/^(?:for|at|of) (?:the )?(?=\p{Lu})/u, '')
  if (isOutletName(outlet, isOutlet))
    return { credit: { author, publisher: { start: end - outlet.length, end } }, isSure: true }
  const dated = readDateLine(rest) ? { date: { start: end - rest.length, end } } : null
  const isRole = ROLE.test(rest) && !/^(?:in|of|at|for) /.test(rest)
  const isShort = isBy && rest.length <= 80 && !isSentence(rest)
  return dated || isRole || isShort ? { credit: { author, ...dated }, isSure: true } : null
}

/** "ANN LEE Associated Press": how long the name is, and where the outlet's starts. */
function nameThenOutlet(named: string, isOutlet: IsOutlet): { author: number; publisher: number } | null {
  const words = named.split(' ')
  if (words.length > 7 || /^the$/i.test(words[0] ?? '')) return null
  for (let count = 2; count < words.length && count <= 3; count++) {
    const name = words.slice(0, count).join(' ')
    if (!NAME_ALONE.test(name) || !isOutletName(words.slice(count).join(' '), isOutlet)) continue
    return { author: name.length, publisher: name.length + 1 }
  }
  return null
}

/** "Valley Herald, March 4, 2019", "Valley Herald, Port Ashby" */
function outletFirst(rest: string, publisher: Span, whole: Span): Piece | null {
  const date = readDateLine(rest) ? { start: whole.end - rest.length, end: whole.end } : null
  if (!date && !ROLE.test(rest) && !PLACE.test(rest)) return null
  return { credit: { publisher, ...(date ? { date } : {}) }, isSure: true }
}

/** "By Election Day, the council had voted." is no credit. */
const isSentence = (rest: string) => /[.!?][”"’')]*$/.test(rest) && rest.split(' ').length > 3

/** "by ann lee" is written small on some pages. */
const inNameShape = (names: string) =>
  /^\p{Ll}+ \p{Ll}+$/u.test(names) ? names.replace(/(?<!\p{L})\p{Ll}/gu, (letter) => letter.toUpperCase()) : names
