/** Words that say which party or leader somebody belongs to. */

import type { Reason } from '../types.ts'

const POLITICIAN =
  '(?:aide|backbencher|congressman|congresswoman|councillor|donor|governor|lawmaker|leader|mayor|minister|MP|official|operative|peer|politician|representative|senator|source|strategist)s?'

export interface PartyRule {
  /** The first group is the word that means the party. */
  readonly pattern: RegExp
  readonly party: string
  readonly example: string
  readonly reason: Reason
}

const party = (words: string, name: string, example: string): PartyRule => ({
  pattern: new RegExp(String.raw`\b(${words})\s(?:[\p{L}.]+\s){0,2}?${POLITICIAN}\b`, 'u'),
  party: name,
  example,
  reason: 'party of a member',
})

/** A party's adjective before a politician, and what its members are called. */
export const PARTY_RULES: readonly PartyRule[] = [
  {
    pattern: /\b(Democrats?)$/,
    party: 'Democratic Party',
    example: 'A senior Democrat on the panel said that the bridge was safe.',
    reason: 'party member',
  },
  {
    pattern: /\b(Republicans?)$/,
    party: 'Republican Party',
    example: 'A senior Republican on the panel said that the bridge was safe.',
    reason: 'party member',
  },
  party('Republican|GOP', 'Republican Party', 'A Republican state senator said that the bridge was safe.'),
  party('Democratic', 'Democratic Party', 'A Democratic aide said that the bridge was safe.'),
  party('Tory|Conservative', 'Conservative Party', 'A Tory backbencher said that the bridge was safe.'),
  party('Labour', 'Labour Party', 'A Labour councillor said that the bridge was safe.'),
]

export interface LeaderRule {
  readonly noun: string
  /** What of the leader's they may serve: one that the article names, else the first. */
  readonly bodies: readonly string[]
  readonly example: string
}

const leader = (noun: string, bodies: readonly string[]): LeaderRule => ({
  noun,
  bodies,
  example: `President Ann Lee spoke to the council. Two Lee ${noun}s said that the bridge was safe.`,
})

/** Who serves the leader whose name stands before the noun. */
export const LEADER_RULES: readonly LeaderRule[] = [
  leader('official', ['administration', 'campaign']),
  leader('appointee', ['administration']),
  leader('aide', ['team', 'administration', 'campaign', 'office']),
  leader('adviser', ['team', 'administration', 'campaign']),
  leader('advisor', ['team', 'administration', 'campaign']),
  leader('staffer', ['team', 'administration', 'campaign', 'office']),
]
