/** Texts from files, ready to be ingested. */

import { HearsayError } from '../core/errors.ts'
import type { ArticleInput } from '../core/types.ts'
import { findTexts, readText, type SetAside, type TextFile } from './formats/texts.ts'

export interface Inputs {
  readonly inputs: readonly ArticleInput[]
  readonly setAside: readonly SetAside[]
  /** Number of files of other kinds. */
  readonly otherFiles: number
}

/** Reads all texts of files and folders; what cannot be read is set aside with its reason. */
export async function readInputs(paths: readonly string[]): Promise<Inputs> {
  const { files, otherFiles, ...found } = await findTexts(paths)
  const inputs: ArticleInput[] = []
  const setAside: SetAside[] = [...found.setAside]
  for await (const input of readTexts(files, (refused) => setAside.push(refused))) inputs.push(input)
  return { inputs, setAside, otherFiles }
}

/** Reads files one by one; what cannot be read is told instead. */
export async function* readTexts(
  files: readonly TextFile[],
  onSetAside: (setAside: SetAside) => void,
): AsyncGenerator<ArticleInput> {
  for (const file of files) {
    try {
      yield await readText(file)
    } catch (error) {
      if (!(error instanceof HearsayError)) throw error
      onSetAside({ file: file.file, code: error.code, reason: error.message, next: error.next })
    }
  }
}
