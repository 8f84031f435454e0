/** Corrections in words. */

import type { EdgeAnchor, LogEntry } from './types.ts'

type Anchor = Extract<LogEntry, { readonly object: unknown }>['object'] | EdgeAnchor['source']

type Relabel = Extract<LogEntry, { readonly action: 'relabel' }>

const quoted = (words: string) => `“${words}”`

/** One sentence: "“Ann Lee” and “A. Lee” are one person." */
export function tellCorrection(entry: LogEntry): string {
  if (entry.action === 'undo') return `${entry.undoes} does not hold any more.`
  const name = nameOf(entry.object)
  if (entry.action === 'merge') return `${name} and ${nameOf(entry.other)} are one.`
  if (entry.action === 'split') return `${nameOf(entry.apart)} is another one than ${name}.`
  if (entry.action === 'relabel') return `${name}: ${tellRelabel(entry)}.`
  return entry.action === 'confirm' ? `${name} is right.` : `${name} is wrong.`
}

function tellRelabel(entry: Relabel): string {
  const told: string[] = []
  if ('label' in entry && entry.label !== undefined) told.push(`called ${quoted(entry.label)}`)
  if ('kind' in entry && entry.kind !== undefined) told.push(`of the kind ${entry.kind}`)
  if ('speaker' in entry && entry.speaker !== undefined)
    told.push(entry.speaker ? `said by ${quoted(entry.speaker.name)}` : 'said by nobody who is named')
  if ('stance' in entry && entry.stance !== undefined) told.push(entry.stance)
  if ('mode' in entry && entry.mode !== undefined) told.push(entry.mode)
  return told.join(', ')
}

function nameOf(object: Anchor): string {
  if (object.type === 'entity') {
    const [first] = object.presentations
    return first ? `${quoted(first.name)}` : 'nobody'
  }
  if (object.type === 'claim') return quoted(object.statements[0]?.exact ?? '')
  if (object.type === 'article') return object.article
  if (object.type === 'attribution')
    return quoted([object.source, object.cue, object.content].filter(Boolean).join(' '))
  return `${nameOf(object.source)} ${object.kind} ${nameOf(object.target)}`
}
