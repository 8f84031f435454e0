/** Texts from files, ready to be ingested. */

import { HearsayError } from '../core/errors.ts'
import type { ArticleInput } from '../core/types.ts'
import { findTexts, readText, type SetAside } from './formats/texts.ts'

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
  for (const file of files) {
    try {
      inputs.push(await readText(file))
    } catch (error) {
      if (!(error instanceof HearsayError)) throw error
      setAside.push({ file: file.file, code: error.code, reason: error.message, next: error.next })
    }
  }
  return { inputs, setAside, otherFiles }
}
