/** Corrections from the page: said, taken back, and named where something was corrected. */

import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type { CorrectionAnswer, CorrectionBody } from '../core/api-corrections.ts'
import { HearsayError } from '../core/errors.ts'
import type { Api } from './api.ts'
import { createResource, latestOf } from './loading.ts'
import type { Selection } from './state.ts'
import type { Working } from './working.ts'

/** A correction, still without who says so. */
export type Judgement = WithoutAuthor<CorrectionBody>
type WithoutAuthor<T> = T extends unknown ? Omit<T, 'author'> : never

export interface CorrectingStore {
  /** The reader's name, which each correction is recorded with. */
  readonly author: Signal<string>
  /** The corrections that were made last, by id. */
  readonly correctionById: ReadonlySignal<ReadonlyMap<string, CorrectionAnswer>>
  /** What was just said, until the reader closes it. */
  readonly lastCorrection: Signal<CorrectionAnswer | null>
  /** Records a correction, shows the graph as it is with it, and selects, where anything else is to be selected then. False when it was not recorded. */
  correct(judgement: Judgement, selection?: Selection | null): Promise<boolean>
  takeBack(id: string): Promise<boolean>
}

interface After extends Pick<Working, 'work'>, Pick<CorrectingStore, 'author'> {
  /** Fetches everything again. */
  reload(): Promise<void>
  select(selection: Selection | null): void
  /** Tells the reader one line. */
  say(words: string): void
}

/** The server may have had it already. */
const STOPPED =
  'You stopped it. Should the server have recorded it before that, the page will say that the graph has changed.'

/** Corrections over the server; when one fails, the reader is told and nothing has changed. */
export function createCorrecting(api: Api, { reload, select, say, work, author }: After): CorrectingStore {
  const list = createResource({ name: 'the corrections', key: () => 'all', fetch: api.corrections, isKept: true })
  const lastCorrection = signal<CorrectionAnswer | null>(null)
  const change = (ask: (signal: AbortSignal) => Promise<CorrectionAnswer>, selection?: Selection | null) =>
    work('Showing the graph with it', async () => {
      const stopper = new AbortController()
      try {
        const correction = await work(
          'Recording what you said',
          () => ask(stopper.signal),
          () => stopper.abort(),
        )
        if (selection !== undefined) select(selection)
        await reload()
        await list.reload()
        lastCorrection.value = correction
        return true
      } catch (error) {
        if (!(error instanceof HearsayError)) throw error
        say(stopper.signal.aborted ? STOPPED : `This was not recorded. ${error.message} ${error.next}`)
        return false
      }
    })
  const name = () => author.value.trim() || 'unknown'
  return {
    author,
    correctionById: computed(
      () => new Map(latestOf(list.state.value)?.corrections.map((one) => [one.entry.id, one] as const)),
    ),
    lastCorrection,
    correct: (judgement, selection) =>
      change((signal) => api.correct({ ...judgement, author: name() } as CorrectionBody, signal), selection),
    takeBack: (id) => change((signal) => api.takeBack(id, name(), signal)),
  }
}
