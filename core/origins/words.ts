/** Says in words what is known of a claim's origins: never that it is true or false. */

import type { Link, Path } from '../corpus-types.ts'
import { counted } from '../counted.ts'
import type { NodeKind } from '../types.ts'
import { pathsThatCarry } from './flow.ts'

/** What the words are made from; a claim's node has it. */
export interface Standing {
  readonly articles: number
  readonly originRange: readonly [number, number]
  readonly unnamedOnly: boolean
  readonly circular: boolean
  /** What those are called who deny or doubt it, where nobody states it (see `opponentsOf`). */
  readonly deniedBy?: readonly string[]
}

/** What a telling calls a node. */
export interface Named {
  readonly label: string
  readonly kind: NodeKind
}

/** Keys of those who deny or doubt what nobody states; none where somebody states it. */
export function opponentsOf(paths: readonly Path[]): string[] {
  if (pathsThatCarry(paths).length > 0) return []
  return [...new Set(paths.flatMap(({ links: [source] }) => source?.key ?? []))]
}

/** "5 articles · 1–2 origins (all unnamed)", "1 article · denied by Bob Hall; no origin named" */
export function tellStanding(standing: Standing): string {
  const { articles, originRange, unnamedOnly, circular, deniedBy = [] } = standing
  const [least, most] = originRange
  const carried = counted(articles, 'article')
  const count = least === most ? `${most}` : `${least}–${most}`
  const unnamed = unnamedOnly ? (most === 1 ? ' (unnamed)' : ' (all unnamed)') : ''
  const origins =
    most === 0
      ? `${deniedBy.length > 0 ? `denied by ${deniedBy.join(' and ')}; ` : ''}no origin named`
      : least === 0
        ? 'no independent origin found'
        : `${count} ${most === 1 ? 'origin' : 'origins'}${unnamed}`
  return [carried, origins, ...(circular ? ['circular'] : [])].join(' · ')
}

const PREFACES = { denied: 'has a denial of it', questioned: 'has a doubt about it' } as const

/** A step back along a path, and which other article shows it: the outlet's own one, or any. */
interface Step {
  readonly link: Link
  readonly shownBy?: { readonly article: string; readonly isOwn: boolean }
}

/**
 * One sentence for one path, back to where it ends: where another article shows whom an outlet has it from, on through that.
 * "“River rises” has it from the Post, which (in “Rain”) had it from a senior official (unnamed)."
 */
export function tellPath(path: Path, paths: readonly Path[], nameOf: (key: string) => Named): string {
  const { article, publisher, links, stance, isSourceDropped } = path
  const title = quote(nameOf(article).label)
  if (links.length === 0) return `${title} names no source.`
  const [only] = links
  if (links.length === 1 && only?.key === publisher) return `${title} is a report of ${nameOf(only.key).label}’s own.`
  const steps = stepsOf(path, paths)
  const chain = steps.map(({ link, shownBy }, at) => {
    const before = steps[at - 1]?.link
    const where = shownBy ? ` (${shownBy.isOwn ? 'in' : 'according to'} ${quote(nameOf(shownBy.article).label)})` : ''
    return `${before ? `, ${relative(before, nameOf)}${where} had it ` : ''}from ${label(link, nameOf)}`
  })
  const preface = stance === 'denied' || stance === 'questioned' ? PREFACES[stance] : 'has it'
  const shown = [...new Set(links.flatMap(({ inferredFrom }) => inferredFrom ?? []))].map((key) =>
    quote(nameOf(key).label),
  )
  if (shown.length === 0) return `${title} ${preface} ${chain.join('')}.`
  const isAllShown = links.every(({ inferredFrom }) => inferredFrom !== undefined)
  if (isAllShown && links.length === 1 && links[0]?.inferredFrom === links[0]?.key)
    return `${title} copied it ${chain.join('')}, which names no source.`
  const nearest = links.at(-1)
  if (isAllShown && nearest?.inferredFrom === nearest?.key)
    return `${title} names no source; it copied ${chain.join('').replace(/^from /, '')}.`
  if (isAllShown) return `${title} names no source; ${shown.join(' and ')} shows that it comes ${chain.join('')}.`
  const missing = links.filter(({ inferredFrom }) => inferredFrom !== undefined).map((link) => label(link, nameOf))
  const dropped = isSourceDropped ? 'does not say from where' : 'does not name all'
  return `${title} ${preface} ${chain.join('')}; ${missing.join(' and ')} ${missing.length === 1 ? 'is' : 'are'} shown by ${shown.join(' and ')}, since ${title} ${dropped}.`
}

/** How a source knows what it says, in the words of articles: "How Ann Lee would know it: “who was in the room”." */
export function tellBases(source: Named, bases: readonly string[]): string {
  const name = source.kind === 'unnamed' ? `${source.label} (unnamed)` : source.label
  return `How ${name} would know it: ${bases.length > 0 ? bases.map(quote).join('; ') : 'not stated'}.`
}

/** The nearest to the article first; from an outlet at the end on to whom it has it from, as its own article or another shows. */
function stepsOf(path: Path, paths: readonly Path[]): Step[] {
  const steps: Step[] = [...path.links].reverse().map((link) => ({ link }))
  const passed = new Set(path.links.map(({ key }) => key))
  const others = pathsThatCarry(paths).filter(({ article }) => article !== path.article)
  for (;;) {
    const end = steps.at(-1)?.link.key
    const further = others
      .map(({ article, publisher, links }) => {
        const isOwn = publisher === end
        return { article, isOwn, links: isOwn ? links : links.slice(0, Math.max(0, indexIn(links, end))) }
      })
      .filter(({ links }) => links.length > 0 && !links.some(({ key }) => passed.has(key)))
      .sort((one, two) => Number(two.isOwn) - Number(one.isOwn))[0]
    if (!further) return steps
    const { article, isOwn, links } = further
    const [nearest, ...rest] = [...links].reverse()
    steps.push({ link: nearest as Link, shownBy: { article, isOwn } }, ...rest.map((link) => ({ link })))
    for (const { key } of links) passed.add(key)
  }
}

const indexIn = (links: readonly Link[], end: string | undefined) => links.findIndex(({ key }) => key === end)

const quote = (title: string) => `“${title.replace(/[“”]/g, "'")}”`

function label({ key, isNamed }: Link, nameOf: (key: string) => Named): string {
  const { label: name, kind } = nameOf(key)
  if (kind === 'article') return quote(name)
  return isNamed || kind === 'document' ? name : `${name} (unnamed)`
}

const relative = ({ key }: Link, nameOf: (key: string) => Named) =>
  ['person', 'unnamed'].includes(nameOf(key).kind) ? 'who' : 'which'
