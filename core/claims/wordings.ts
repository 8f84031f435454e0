/** The wordings of a corpus. Those alone in it, which most are, take no more than their packed statement: records of them are made when something comes to them. */

import { hashText } from '../model/hash.ts'
import { createPostings } from '../postings.ts'
import type { StatementTable } from './statement-table.ts'
import {
  addMember,
  isAlone,
  type Member,
  removeMember,
  toComponent,
  toMember,
  toWording,
  type Wording,
} from './wording.ts'

export interface Wordings {
  /** The wording of a statement that is in one. */
  of(statement: number): Wording
  /** The same, where there is a record of it. */
  awakeOf(statement: number): Wording | undefined
  /** Puts a statement in its wording; true where that is new. */
  join(member: Member): { readonly wording: Wording; readonly isNew: boolean }
  /** Takes a statement out of its wording. */
  part(wording: Wording, statement: number): void
  /** From now on it is judged by this one of its statements. */
  represent(wording: Wording, statement: number): void
  /** Lets the record go where it tells no more than the statement. */
  rest(wording: Wording): void
  /** All of which there are records. */
  awake(): ReadonlySet<Wording>
}

/** Starts empty. */
export function createWordings(table: StatementTable): Wordings {
  /** By the number of each of its statements. */
  const awake = new Map<number, Wording>()
  /** Statements that represent their wordings, by a hash of the wording's key. */
  const byKey = createPostings()

  /** A record of a wording that has only this statement. */
  function wake(number: number): Wording {
    const member = toMember(table.toldOf(number), number)
    const wording = toWording(table.wordingOf(number), member)
    addMember(wording, member)
    if (!wording.isOwn) wording.component = toComponent([wording])
    awake.set(number, wording)
    return wording
  }

  const of = (number: number) => awake.get(number) ?? wake(number)

  function find(key: string): Wording | undefined {
    const number = byKey.thingsOf(hashText(key)).find((one) => keyOf(one) === key)
    return number === undefined ? undefined : of(number)
  }

  const keyOf = (number: number) => awake.get(number)?.key ?? table.wordingOf(number)

  return {
    of,
    awakeOf: (number) => awake.get(number),
    join(member) {
      const key = table.wordingOf(member.number)
      const known = find(key)
      const wording = known ?? toWording(key, member)
      if (!known) byKey.add(hashText(key), member.number)
      addMember(wording, member)
      awake.set(member.number, wording)
      return { wording, isNew: !known }
    },
    part(wording, number) {
      removeMember(wording, number)
      awake.delete(number)
      if (wording.members.length === 0) byKey.remove(hashText(wording.key), wording.number)
    },
    represent(wording, number) {
      const hash = hashText(wording.key)
      byKey.remove(hash, wording.number)
      byKey.add(hash, number)
      wording.number = number
    },
    rest(wording) {
      if (isAlone(wording)) awake.delete(wording.number)
    },
    awake: () => new Set(awake.values()),
  }
}
