/** Which places (entities of articles, statements) are one by the judgements of people, on top of what the rules found. */

import type { Action, Outcome } from './types.ts'

/** A correction with the places that it names and that are there. */
export interface Placed {
  readonly id: string
  readonly action: Action
  readonly places: readonly string[]
  /** merge: those of the other; split: those that are apart. */
  readonly others: readonly string[]
  readonly label?: string | undefined
  readonly kind?: string | undefined
}

/** What the rules found. A cell is what they take for one. */
export interface Rules {
  cellOf(place: string): string
  /** The key that the group of a key has when a person gives it a kind. */
  keyOfKind(key: string, kind: string): string
  /** False for keys that nobody can take for one. */
  canBeOne(key: string, other: string): boolean
  /** Key for what a correction of this id split off from the group of a key. */
  keyApart(key: string, id: string): string
}

/** Places that are one after all corrections. */
export interface Group {
  readonly key: string
  /** Ids of the corrections that made it what it is, in order. */
  readonly corrected: readonly string[]
  readonly label: string | undefined
  readonly isRejected: boolean
  /** Cells of the rules, and those that corrections split off, which have the key that they got then. */
  readonly cells: readonly string[]
}

export interface Partition {
  readonly groups: readonly Group[]
  /** The group of a cell; none where no correction concerns it. */
  groupOfCell(cell: string): Group | undefined
  /** Cells of the places that were split off. */
  readonly cellBySplit: ReadonlyMap<string, string>
  readonly outcomes: ReadonlyMap<string, Outcome>
}

/** A decision and the id of who took it. */
interface Decision {
  readonly id: string
  readonly value: string
}

interface Draft {
  key: string
  readonly cells: string[]
  readonly ids: Set<string>
  label: Decision | undefined
  verdict: Decision | undefined
  lastMerge: string | undefined
  lastKind: string | undefined
}

const isRejected = ({ verdict }: Draft): boolean => verdict?.value === 'reject'

const applied: Outcome = { state: 'applied' }
const orphaned = (why: string): Outcome => ({ state: 'orphaned', why })
const supersededBy = (id: string | undefined): Outcome =>
  id === undefined ? { state: 'superseded' } : { state: 'superseded', why: id }

const GONE = 'What it is about is not in the articles any more.'
const OTHER_GONE = 'One of the two is not in the articles any more.'
const TWO_KINDS = 'The two are of different kinds now.'

/** Replays corrections in log order; the later wins. The same corrections and places give the same groups. */
export function foldCorrections(corrections: readonly Placed[], rules: Rules): Partition {
  const draftByCell = new Map<string, Draft>()
  const cellBySplit = new Map<string, string>()
  const splitOf = new Map<string, string>()
  const outcomes = new Map<string, Outcome>()
  /** Asked when all are replayed: whether what was decided still stands. */
  const reviews: (() => readonly [string, Outcome])[] = []

  const draftOfCell = (cell: string): Draft => {
    const known = draftByCell.get(cell)
    if (known) return known
    const draft: Draft = {
      key: cell,
      cells: [cell],
      ids: new Set(),
      label: undefined,
      verdict: undefined,
      lastMerge: undefined,
      lastKind: undefined,
    }
    draftByCell.set(cell, draft)
    return draft
  }
  const draftAt = (place: string) => draftOfCell(cellBySplit.get(place) ?? rules.cellOf(place))
  const draftsOf = (found: readonly string[]) => [...new Set(found.map(draftAt))]

  function join(into: Draft, other: Draft, id: string): void {
    for (const cell of other.cells) {
      into.cells.push(cell)
      draftByCell.set(cell, into)
    }
    for (const known of other.ids) into.ids.add(known)
    into.label = laterOf(into.label, other.label)
    // who says that two are one says that there is one
    into.verdict = [into, other].some(isRejected) ? { id, value: 'confirm' } : laterOf(into.verdict, other.verdict)
  }

  const order = new Map(corrections.map(({ id }, index) => [id, index]))
  const laterOf = (a: Decision | undefined, b: Decision | undefined) =>
    a && b ? ((order.get(a.id) ?? 0) > (order.get(b.id) ?? 0) ? a : b) : (a ?? b)

  function replay(correction: Placed): Outcome | null {
    const { id, action, places, others, label, kind } = correction
    if (action === 'split') return split(id, places, others)
    if (action === 'merge') return merge(id, places, others)
    if (places.length === 0) return orphaned(GONE)
    for (const draft of draftsOf(places)) {
      draft.ids.add(id)
      if (action !== 'relabel') draft.verdict = { id, value: action }
      // who says what it is says that there is one
      else if (isRejected(draft)) draft.verdict = { id, value: 'confirm' }
      if (label !== undefined) draft.label = { id, value: label }
      if (kind !== undefined) setKind(draft, kind, id)
    }
    reviews.push(() => [id, reviewDecision(correction, draftsOf(places))])
    return null
  }

  function merge(id: string, found: readonly string[], others: readonly string[]): Outcome | null {
    if (found.length === 0 || others.length === 0) return orphaned(OTHER_GONE)
    const [into, ...rest] = draftsOf([...found, ...others]) as [Draft, ...Draft[]]
    if (rest.some(({ key }) => !rules.canBeOne(into.key, key))) return orphaned(TWO_KINDS)
    for (const draft of rest) join(into, draft, id)
    into.ids.add(id)
    into.lastMerge = id
    reviews.push(() => {
      const drafts = new Set(draftsOf(found))
      const areOne = others.some((place) => drafts.has(draftAt(place)))
      const later = [...found, ...others].flatMap((place) => splitOf.get(place) ?? [])
      return [id, areOne ? applied : supersededBy(later.find((split) => isLater(split, id)))]
    })
    return null
  }

  function split(id: string, rest: readonly string[], apart: readonly string[]): Outcome | null {
    const [from, ...others] = draftsOf(apart)
    if (from === undefined) return orphaned(GONE)
    const draft = draftOfCell(rules.keyApart(from.key, id))
    for (const place of apart) {
      cellBySplit.set(place, draft.key)
      splitOf.set(place, id)
    }
    for (const touched of [draft, from, ...others]) touched.ids.add(id)
    // of the kind that it was given it stays
    if (from.lastKind !== undefined) draft.ids.add(from.lastKind)
    draft.lastKind = from.lastKind
    reviews.push(() => {
      const drafts = new Set(draftsOf(apart))
      const areOne = rest.some((place) => drafts.has(draftAt(place)))
      return [id, areOne ? supersededBy([...drafts].find(({ lastMerge }) => lastMerge)?.lastMerge) : applied]
    })
    return null
  }

  const isLater = (id: string, than: string) => (order.get(id) ?? 0) > (order.get(than) ?? 0)

  function setKind(draft: Draft, kind: string, id: string): void {
    const key = rules.keyOfKind(draft.key, kind)
    const there = draftOfCell(key)
    if (there === draft) draft.key = key
    else {
      join(there, draft, id)
      there.ids.add(id)
    }
    there.lastKind = id
    draft.lastKind = id
  }

  function reviewDecision({ id, action, label, kind }: Placed, drafts: readonly Draft[]): Outcome {
    if (action !== 'relabel') {
      const holds = drafts.some(({ verdict }) => verdict?.id === id || verdict?.value === action)
      return holds ? applied : supersededBy(drafts[0]?.verdict?.id)
    }
    const hasLabel = (draft: Draft) => draft.label?.value === label
    const isOfKind = ({ key }: Draft) => kind !== undefined && rules.keyOfKind(key, kind) === key
    // what was rejected since is called nothing, though another part of it may be there
    const rejecterOf = (draft: Draft | undefined) => draft && isRejected(draft) && draft.verdict?.id
    const there = drafts.filter((draft) => !isRejected(draft))
    if (label !== undefined && !there.some(hasLabel))
      return supersededBy(rejecterOf(drafts.find(hasLabel)) || drafts[0]?.label?.id)
    if (kind !== undefined && !there.some(isOfKind))
      return supersededBy(rejecterOf(drafts.find(isOfKind)) || drafts[0]?.lastKind)
    return applied
  }

  for (const correction of corrections) {
    const outcome = replay(correction)
    if (outcome) outcomes.set(correction.id, outcome)
  }
  for (const review of reviews) outcomes.set(...review())
  const groupByDraft = new Map(
    [...new Set(draftByCell.values())]
      .filter(({ ids }) => ids.size > 0)
      .map((draft) => [draft, toGroup(draft, isLater)]),
  )
  return {
    groups: [...groupByDraft.values()],
    groupOfCell: (cell) => {
      const draft = draftByCell.get(cell)
      return draft && groupByDraft.get(draft)
    },
    cellBySplit,
    outcomes,
  }
}

function toGroup(draft: Draft, isLater: (id: string, than: string) => boolean): Group {
  const { key, cells, ids, label } = draft
  return {
    key,
    corrected: [...ids].sort((a, b) => (isLater(a, b) ? 1 : -1)),
    label: label?.value,
    isRejected: isRejected(draft),
    cells,
  }
}
