/** Which wordings are alike or exclude one another: those that share a key are judged, whenever one comes. */

import { createPostings } from '../postings.ts'
import { type Judgement, judgePair } from './judge.ts'
import type { StatementTable } from './statement-table.ts'
import { link, unlink, type Wording } from './wording.ts'
import type { Wordings } from './wordings.ts'

export interface Neighbourhood {
  /** A wording comes, with the keys of the statement by which it is judged. */
  enter(wording: Wording, keys: Iterable<number>): void
  /** It goes. */
  leave(wording: Wording): void
  /** From now on it is judged by the statement with the least id, whatever came first. */
  represent(wording: Wording): void
}

/** What more wordings share than this is boilerplate: it joins nothing. Counted over the corpus, so the order of articles is nothing to it. */
const MAX_BUCKET = 100

/** Starts empty. `relate` makes each change of what two are to one another, and sees to what follows from it. */
export function createNeighbourhood(
  table: StatementTable,
  wordings: Wordings,
  relate: (one: Wording, two: Wording, judgement: Judgement, change: () => void) => void,
): Neighbourhood {
  /** The wordings that have a key, by the numbers of the statements by which they are judged. */
  const postings = createPostings()

  /** Judges one wording and others by the statements that represent them. */
  function judgeAll(one: number, others: Iterable<number>): void {
    for (const two of table.notRuledOut(one, others)) {
      const [a, b] = table.wordingOf(one) < table.wordingOf(two) ? [one, two] : [two, one]
      const judgement = judgePair(table.judgedOf(a), table.judgedOf(b))
      if (!judgement) continue
      const [first, second] = [wordings.of(one), wordings.of(two)]
      relate(first, second, judgement, () => link(first, second, judgement))
    }
  }

  function separate(one: Wording, two: Wording): void {
    relate(one, two, one.neighbours.get(two) as Judgement, () => unlink(one, two))
  }

  function enter({ number }: Wording, keys: Iterable<number>): void {
    const candidates = new Set<number>()
    for (const key of keys) {
      if (postings.sizeOf(key) < MAX_BUCKET)
        for (const other of postings.thingsOf(key)) if (mayJoin(number, other)) candidates.add(other)
      if (postings.add(key, number) === MAX_BUCKET + 1) separateAll(key)
    }
    judgeAll(number, candidates)
  }

  /** What articles say in their own voice joins what is attributed only. */
  const mayJoin = (one: number, two: number) => one !== two && !(table.isOwn(one) && table.isOwn(two))

  function areNeighbours(one: number, two: number): boolean {
    const other = wordings.awakeOf(two)
    return other !== undefined && (wordings.awakeOf(one)?.neighbours.has(other) ?? false)
  }

  /** A key got too many wordings: what it alone brought together parts again. */
  function separateAll(key: number): void {
    for (const number of postings.thingsOf(key)) {
      const one = wordings.awakeOf(number)
      for (const two of [...(one?.neighbours.keys() ?? [])])
        if (one && table.keysOf(two.number).includes(key) && !shareKey(one, two)) separate(one, two)
    }
  }

  function shareKey(one: Wording, two: Wording): boolean {
    const keys = table.keysOf(two.number)
    return table.keysOf(one.number).some((key) => keys.includes(key) && postings.sizeOf(key) <= MAX_BUCKET)
  }

  function leave(wording: Wording): void {
    for (const other of [...wording.neighbours.keys()]) separate(wording, other)
    for (const key of table.keysOf(wording.number)) {
      postings.remove(key, wording.number)
      if (postings.sizeOf(key) !== MAX_BUCKET) continue
      const members = postings.thingsOf(key)
      for (const [at, one] of members.entries())
        judgeAll(
          one,
          members.slice(at + 1).filter((two) => mayJoin(one, two) && !areNeighbours(one, two)),
        )
    }
  }

  function represent(wording: Wording): void {
    const [before, after] = [wording.number, wording.members[0]?.number as number]
    if (before === after) return
    const isAlike = table.areAlike(before, after)
    if (!isAlike) leave(wording)
    else
      for (const key of table.keysOf(before)) {
        postings.remove(key, before)
        postings.add(key, after)
      }
    wordings.represent(wording, after)
    if (!isAlike) enter(wording, table.keysOf(after))
  }

  return { enter, leave, represent }
}
