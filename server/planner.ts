/** Works out what a change of articles changes in the graph, with the corpus kept in memory from one change to the next. */

import { type Corpus, createCorpus } from '../core/corpus.ts'
import { layOutGraph } from './layout.ts'
import type { BeforeChange, ChangePlanner } from './store/store.ts'

/** A planner for one store. Its first change reads all that the store holds; so does one after a failure, or after another process changed it. */
export function createPlanner(): ChangePlanner {
  let corpus: Corpus | null = null
  let revision = -1
  return {
    plan({ articles, corrections = [] }, before) {
      if (corpus === null || revision !== before.revision) corpus = readCorpus(before)
      revision = -1
      for (const key of before.gone) corpus.remove(key)
      for (const { extraction } of articles) corpus.put(extraction)
      if (corrections.length > 0) corpus.correct([...before.corrections(), ...corrections])
      return corpus.takeChange()
    },
    committed(now) {
      revision = now
    },
    layOut: layOutGraph,
  }
}

function readCorpus({ extractions, corrections }: BeforeChange): Corpus {
  const corpus = createCorpus()
  corpus.correct(corrections())
  for (const extraction of extractions()) corpus.put(extraction)
  corpus.takeChange()
  return corpus
}
