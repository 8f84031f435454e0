/** The thread that reads articles; a bad article can only end this thread. */

import { parentPort, workerData } from 'node:worker_threads'
import { HearsayError } from '../core/errors.ts'
import { type ExtractOptions, extractArticle } from '../core/pipeline.ts'
import { sketchExtraction } from '../core/sketches.ts'
import type { ArticleInput } from '../core/types.ts'
import type { HtmlInput } from './formats/html.ts'
import { type PackedExtraction, packExtraction } from './packed-extraction.ts'
import { nameThread } from './thread-time.ts'

const options = workerData as ExtractOptions
const thread = nameThread()

/** What the thread is asked; `task` is a number that it sends back when it begins. */
export interface ExtractorTask<Input> {
  readonly task: number
  readonly input: Input
}

/** What the thread says when it begins with a task, and by what its time is known. */
export interface ExtractorStart {
  readonly task: number
  readonly thread: string | null
}

/** What the thread answers: the result, or a refusal as a record, since errors lose their fields between threads. */
export type ExtractorReply<Result> =
  | { readonly result: Result }
  | { readonly refusal: { readonly code: string; readonly message: string; readonly next: string } }

/** Reads one article in the thread. */
export function extractInWorker({
  task,
  input,
}: ExtractorTask<ArticleInput>): Promise<ExtractorReply<PackedExtraction>> {
  return replyTo(task, () => {
    const extraction = extractArticle(input, options)
    return packExtraction(extraction, sketchExtraction(extraction))
  })
}

/** Finds the article in a web page, in the thread. */
export function readHtmlInWorker({ task, input }: ExtractorTask<HtmlInput>): Promise<ExtractorReply<ArticleInput>> {
  return replyTo(task, async () => {
    // Loaded only here, because most articles come as texts.
    const { readHtml } = await import('./formats/html.ts')
    return readHtml(input)
  })
}

async function replyTo<Result>(task: number, work: () => Result | Promise<Result>): Promise<ExtractorReply<Result>> {
  parentPort?.postMessage({ task, thread } satisfies ExtractorStart)
  try {
    return { result: await work() }
  } catch (error) {
    if (!(error instanceof HearsayError)) throw error
    return { refusal: { code: error.code, message: error.message, next: error.next } }
  }
}
