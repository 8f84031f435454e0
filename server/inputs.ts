/** Texts from files, ready to be ingested. */

import { HearsayError } from '../core/errors.ts'
import { findLeftOut } from '../core/metadata.ts'
import type { ArticleInput } from '../core/types.ts'
import { findTexts, readText, type SetAside, type TextFile } from './formats/texts.ts'

/** What was left out of a text that is read. */
export interface Warning {
  readonly file: string
  readonly reason: string
  readonly next: string
}

/** Told of what is not read as it was given. */
export interface Listener {
  onSetAside(setAside: SetAside): void
  onWarning(warning: Warning): void
}

export interface Inputs {
  readonly inputs: readonly ArticleInput[]
  readonly setAside: readonly SetAside[]
  readonly warnings: readonly Warning[]
  /** Number of files of other kinds. */
  readonly otherFiles: number
}

/** Reads all texts of files and folders; what cannot be read is set aside with its reason. */
export async function readInputs(paths: readonly string[]): Promise<Inputs> {
  const { files, otherFiles, ...found } = await findTexts(paths)
  const inputs: ArticleInput[] = []
  const setAside: SetAside[] = [...found.setAside]
  const warnings: Warning[] = []
  const listener: Listener = {
    onSetAside: (refused) => setAside.push(refused),
    onWarning: (warning) => warnings.push(warning),
  }
  for await (const input of readTexts(files, listener)) inputs.push(input)
  return { inputs, setAside, warnings, otherFiles }
}

/** Reads files one by one; what cannot be read is told instead, and so is what is left out. */
export async function* readTexts(
  files: readonly TextFile[],
  { onSetAside, onWarning }: Listener,
): AsyncGenerator<ArticleInput> {
  for (const file of files) {
    try {
      const input = await readText(file)
      for (const { field, value } of findLeftOut(input)) onWarning({ file: file.file, ...LEFT_OUT[field](value) })
      yield input
    } catch (error) {
      if (!(error instanceof HearsayError)) throw error
      onSetAside({ file: file.file, code: error.code, reason: error.message, next: error.next })
    }
  }
}

const LEFT_OUT = {
  date: (date: string) => ({
    reason: `Read without the date "${date}", which is no day that there is.`,
    next: 'Write a day, such as 2016-11-08, and read it again.',
  }),
  url: (url: string) => ({
    reason: `Read without the address "${url}", which is none of the web.`,
    next: 'Write it with http:// or https:// before it, and read it again.',
  }),
} as const
