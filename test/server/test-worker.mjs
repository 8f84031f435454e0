/** Stands in for the extractor's thread: the text says what to do. */

import { readlinkSync } from 'node:fs'
import { parentPort, threadId, workerData } from 'node:worker_threads'

const hoard = []
const thread = process.platform === 'linux' ? readlinkSync('/proc/thread-self').split('/').at(-1) : null

export function extractInWorker({ task, input: { text, id } }) {
  parentPort.postMessage({ task, thread })
  if (text === 'loop') for (;;) hoard.length = 0
  if (text === 'memory') for (;;) hoard.push(Array.from({ length: 1_000 }, (_, index) => `${index}`))
  if (text === 'wait') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1_000)
  if (text === 'exit') process.exit(3)
  if (text === 'throw') throw new Error('broken')
  if (text === 'refuse') return { refusal: { code: 'language', message: 'Not English.', next: 'Translate it.' } }
  if (text === 'tools')
    return { result: { key: `thread:${threadId}`, json: JSON.stringify(describeTools(workerData)) } }
  return { result: { key: `article:${id}`, json: '{}', sketches: null } }
}

/** Something of all that the thread reads with. */
function describeTools({ model, gazetteer }) {
  const { weights } = model.language.tagger
  return {
    cues: model.lexicon.words.size,
    titles: gazetteer.titles.size,
    weights: weights.length,
    areShared: weights.buffer instanceof SharedArrayBuffer,
  }
}
