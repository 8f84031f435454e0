/** Stands in for the extractor's thread: the text says what to do. */

import { parentPort } from 'node:worker_threads'

const hoard = []

export function extractInWorker({ task, input: { text, id } }) {
  parentPort.postMessage(task)
  if (text === 'loop') for (;;) hoard.length = 0
  if (text === 'memory') for (;;) hoard.push(Array.from({ length: 1_000 }, (_, index) => `${index}`))
  if (text === 'exit') process.exit(3)
  if (text === 'throw') throw new Error('broken')
  if (text === 'refuse') return { refusal: { code: 'language', message: 'Not English.', next: 'Translate it.' } }
  return { result: { article: { key: `article:${id}`, text } } }
}
