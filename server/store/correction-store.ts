/** What the store keeps of corrections. */

import type { CorrectionState, LogEntry, Outcome } from '../../core/corrections/types.ts'

/** An entry of the log, and what became of it at the last change. */
export interface StoredCorrection {
  readonly entry: LogEntry
  readonly outcome: Outcome
}

/** Undefined: any. `object` is a key by which the object was named, or the key of the article that it is in; with `textHash` also an article with that text, whatever its key was. */
export interface CorrectionFilter {
  readonly object: string | undefined
  readonly textHash?: string | undefined
  readonly action: LogEntry['action'] | undefined
  readonly state: CorrectionState | undefined
}

/** The log of corrections; entries come into it with a change of articles. */
export interface CorrectionStore {
  /** The newest first, and how many the filter leaves in all. */
  listCorrections(
    filter: CorrectionFilter,
    limit: number,
    offset: number,
  ): Promise<{ readonly corrections: readonly StoredCorrection[]; readonly total: number }>
  findCorrection(id: string): Promise<StoredCorrection | undefined>
}
