import { type Sketch, sketchStatements } from '../../core/claims/sketch.ts'
import type { Statement } from '../../core/corpus-types.ts'
import { shortHash } from '../../core/id.ts'
import { read } from './read.ts'

/** A statement that stands alone in an article of its own. */
export function sketchOf(text: string): Sketch {
  const extraction = read(`Nora Quill said: “${text}.”`, { file: `${text.length}.txt` })
  const statement: Statement = {
    id: shortHash([text]),
    article: text,
    textHash: '',
    date: null,
    attribution: null,
    content: [{ start: 18, end: 18 + text.length }],
  }
  return sketchStatements(extraction, [statement])[0] as Sketch
}
