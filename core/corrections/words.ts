/** Corrections in words. */

import type { Correction, EdgeAnchor, LogEntry, MentionAnchor, MentionCorrection } from './types.ts'

type Anchor = Exclude<Extract<LogEntry, { readonly object: unknown }>['object'], MentionAnchor> | EdgeAnchor['source']

type Relabel = Exclude<Extract<LogEntry, { readonly action: 'relabel' }>, MentionCorrection>

const quoted = (words: string) => `“${words}”`

/** One sentence: "“Ann Lee” and “A. Lee” are one person." */
export function tellCorrection(entry: LogEntry): string {
  if (entry.action === 'undo') return `${entry.undoes} does not hold any more.`
  if (isOfMention(entry)) return tellOfMention(entry)
  const name = nameOf(entry.object)
  if (entry.action === 'merge') return `${name} and ${nameOf(entry.other)} are one.`
  if (entry.action === 'split') return `${nameOf(entry.apart)} is another one than ${name}.`
  if (entry.action === 'relabel') return `${name}: ${tellRelabel(entry)}.`
  return entry.action === 'confirm' ? `${name} is right.` : `${name} is wrong.`
}

const isOfMention = (entry: Correction): entry is MentionCorrection => entry.object.type === 'mention'

/** "“Lee” names “Bob Lee” (person) here." */
function tellOfMention(entry: MentionCorrection): string {
  const { exact, kind, name } = entry.object
  if (entry.action === 'reject') return `${quoted(exact)} names nobody here.`
  const named = entry.action === 'relabel' ? entry.names : { kind, name }
  return `${quoted(exact)} names ${quoted(named.name)} (${named.kind}) here.`
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
