/** One read transaction for all that is read in one turn of the event loop: outside of one, each statement takes the lock of the log anew. */

import type Database from 'better-sqlite3'

export interface ReadTurns {
  /** What is read from now on until the turn ends is of one moment. */
  begin(): void
  /** What is read after it sees what was committed meanwhile. */
  end(): void
}

/** Turns over a connection that only reads. A turn ends when nothing is left to do that needs no waiting for the system. */
export function createReadTurns(database: Database.Database): ReadTurns {
  const [begin, commit] = [database.prepare('begin'), database.prepare('commit')]
  let isOpen = false
  const end = () => {
    if (isOpen) commit.run()
    isOpen = false
  }
  return {
    begin() {
      if (isOpen) return
      begin.run()
      isOpen = true
      // promises go on before the next tick that one of them asks for
      queueMicrotask(() => process.nextTick(end))
    },
    end,
  }
}
