/** Works out what a change of articles changes in the graph, with the corpus kept in memory from one change to the next. */

import { type Corpus, createCorpus } from '../core/corpus.ts'
import type { Extraction } from '../core/types.ts'
import { layOutGraph } from './layout.ts'
import type { BeforeChange, ChangePlanner } from './store/store.ts'

/** A planner for one store. Its first change reads all that the store holds; so does one after a failure, or after another process changed it. */
export function createPlanner(): ChangePlanner {
  let corpus: Corpus | null = null
  let revision = -1
  /** Finds an article in this change, else in the store. */
  let recall: (article: string) => Extraction
  return {
    plan({ articles, corrections = [] }, before) {
      const coming = new Map(articles.map(({ extraction }) => [extraction.article.key, extraction]))
      recall = (article) => coming.get(article) ?? before.getExtraction(article)
      if (corpus === null || revision !== before.revision) corpus = readCorpus(before, (article) => recall(article))
      revision = -1
      for (const key of before.gone) corpus.remove(key)
      for (const { extraction, packed } of articles) corpus.put(extraction, packed?.sketches)
      if (corrections.length > 0) corpus.correct([...before.corrections(), ...corrections])
      return corpus.takeChange()
    },
    committed(now) {
      revision = now
    },
    layOut: layOutGraph,
  }
}

function readCorpus({ extractions, corrections }: BeforeChange, recall: (article: string) => Extraction): Corpus {
  const corpus = createCorpus(recall)
  corpus.correct(corrections())
  let isEmpty = true
  for (const extraction of extractions()) {
    corpus.put(extraction)
    isEmpty = false
  }
  // what becomes of corrections in a graph that is made again is not known yet
  if (!isEmpty) corpus.skipChange()
  return corpus
}
