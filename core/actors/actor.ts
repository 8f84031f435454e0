/** What the rules that find actors take and give. */

import type { Roster } from '../roster.ts'
import type { SourcePhrase } from '../source-phrase.ts'
import type { Reason, Span } from '../types.ts'

/** The entity that a phrase means, and why. */
export interface Actor {
  readonly key: string
  readonly why: Reason
}

/** Where a phrase stands among the attributions. */
export interface Setting {
  /** Key of the speaker in whose words the phrase lies. */
  readonly quotedBy: string | null
  /** What the source that is looked for said: nobody named there is meant by "he said". */
  readonly content: readonly Span[]
}

/** A rule gives an actor; null: nobody can be told; undefined: not a phrase for this rule. */
export type ActorRule = (phrase: SourcePhrase, roster: Roster, setting: Setting) => Actor | null | undefined

/** Notes that words mean an entity that is there. Undefined where there is none. */
export function pointBack(key: string | null | undefined, words: Span, why: Reason, roster: Roster): Actor | undefined {
  if (!key) return undefined
  roster.pointBack(key, words, why)
  return { key, why }
}
