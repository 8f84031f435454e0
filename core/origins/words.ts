/** Says in words what is known of a claim's origins: never that it is true or false. */

import type { Link, Path } from '../corpus-types.ts'
import { counted } from '../counted.ts'
import type { NodeKind } from '../types.ts'

/** What the words are made from; a claim's node has it. */
export interface Standing {
  readonly articles: number
  readonly originRange: readonly [number, number]
  readonly unnamedOnly: boolean
  readonly circular: boolean
}

/** What a telling calls a node. */
export interface Named {
  readonly label: string
  readonly kind: NodeKind
}

/** "5 articles · 1–2 origins (all unnamed)" */
export function tellStanding({ articles, originRange: [least, most], unnamedOnly, circular }: Standing): string {
  const carried = counted(articles, 'article')
  const count = least === most ? `${most}` : `${least}–${most}`
  const unnamed = unnamedOnly ? (most === 1 ? ' (unnamed)' : ' (all unnamed)') : ''
  const origins =
    most === 0
      ? 'no origin named'
      : least === 0
        ? 'no independent origin found'
        : `${count} ${most === 1 ? 'origin' : 'origins'}${unnamed}`
  return [carried, origins, ...(circular ? ['circular'] : [])].join(' · ')
}

const PREFACES = { denied: 'has a denial of it', questioned: 'has a doubt about it' } as const

/** One sentence for one path. "“River rises” has it from Reuters, which had it from a senior official (unnamed)." */
export function tellPath(path: Path, nameOf: (key: string) => Named): string {
  const { article, publisher, links, stance, isSourceDropped } = path
  const title = quote(nameOf(article).label)
  if (links.length === 0) return `${title} names no source.`
  const [only] = links
  if (links.length === 1 && only?.key === publisher) return `${title} is a report of ${nameOf(only.key).label}’s own.`
  const steps = [...links].reverse()
  const chain = steps.map(
    (link, at) =>
      `${at === 0 ? '' : `, ${relative(steps[at - 1] as Link, nameOf)} had it `}from ${label(link, nameOf)}`,
  )
  const preface = stance === 'denied' || stance === 'questioned' ? PREFACES[stance] : 'has it'
  const shown = [...new Set(links.flatMap(({ inferredFrom }) => inferredFrom ?? []))].map((key) =>
    quote(nameOf(key).label),
  )
  if (shown.length === 0) return `${title} ${preface} ${chain.join('')}.`
  const isAllShown = links.every(({ inferredFrom }) => inferredFrom !== undefined)
  if (isAllShown && links.length === 1 && links[0]?.inferredFrom === links[0]?.key)
    return `${title} copied it ${chain.join('')}, which names no source.`
  if (isAllShown) return `${title} names no source; ${shown.join(' and ')} shows that it comes ${chain.join('')}.`
  const missing = links.filter(({ inferredFrom }) => inferredFrom !== undefined).map((link) => label(link, nameOf))
  const dropped = isSourceDropped ? 'does not say from where' : 'does not name all'
  return `${title} ${preface} ${chain.join('')}; ${missing.join(' and ')} ${missing.length === 1 ? 'is' : 'are'} shown by ${shown.join(' and ')}, since ${title} ${dropped}.`
}

const quote = (title: string) => `“${title.replace(/[“”]/g, "'")}”`

function label({ key, isNamed }: Link, nameOf: (key: string) => Named): string {
  const { label: name, kind } = nameOf(key)
  if (kind === 'article') return quote(name)
  return isNamed || kind === 'document' ? name : `${name} (unnamed)`
}

const relative = ({ key }: Link, nameOf: (key: string) => Named) =>
  ['person', 'unnamed'].includes(nameOf(key).kind) ? 'who' : 'which'
