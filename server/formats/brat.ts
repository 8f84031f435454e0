/**
 * brat standoff (https://brat.nlplab.org/standoff.html): each article's text with its attributions beside it, offsets in code
 * points. An attribution is an event over its cue with Source, Cue and Content, as in the PolNeAR corpus.
 */

import { createCodePoints } from '../../core/code-points.ts'
import { shortHash } from '../../core/id.ts'
import { type Article, type Attribution, type Extraction, MODES, type Span, STANCES } from '../../core/types.ts'
import type { Snapshot } from '../store/snapshot.ts'
import type { ExportFile, FolderFormat } from './format.ts'

export const BRAT: FolderFormat = { files }

/** What brat needs to know to show and change the annotation. */
const CONFIGURATION = `[entities]
Source
Cue
Content
[events]
Attribution Source*:Source, Cue*:Cue, Content*:Content
[relations]
NestedIn Arg1:Attribution, Arg2:Attribution
[attributes]
Mode Arg:<EVENT>, Value:${MODES.join('|')}
Stance Arg:<EVENT>, Value:${STANCES.join('|')}
`

async function* files({ articles }: Snapshot): AsyncGenerator<ExportFile> {
  yield file('annotation.conf', CONFIGURATION)
  const nameOf = createNames()
  for await (const page of articles())
    for (const { extraction } of page) {
      const name = nameOf(extraction.article)
      yield file(`${name}.txt`, extraction.article.text)
      yield file(`${name}.ann`, toBrat(extraction))
    }
}

const file = (name: string, text: string): ExportFile => ({ name, text: onePiece(text) })

async function* onePiece(text: string): AsyncGenerator<string> {
  yield text
}

/** File names without ending: the article's id, safe on every system, with a hash where it was changed or is not the first. */
function createNames(): (article: Article) => string {
  const taken = new Set<string>()
  return ({ id, key }) => {
    const safe = id.replace(/[^\p{L}\p{N}_-]+/gu, '-').slice(0, 80)
    const isPlain = safe === id && !taken.has(safe.toLowerCase())
    const name = isPlain ? safe : `${safe}-${shortHash([key], 8)}`
    taken.add(name.toLowerCase())
    return name
  }
}

/** The annotation of an article. */
export function toBrat({ article: { text }, attributions }: Extraction): string {
  const { toPoints } = createCodePoints(text)
  const lines: string[] = []
  let spans = 0
  const addSpan = (type: string, parts: readonly Span[]): string | null => {
    const pieces = parts.flatMap((part) => withoutBreaks(text, part))
    if (pieces.length === 0) return null
    const places = pieces.map(({ start, end }) => `${toPoints(start)} ${toPoints(end)}`).join(';')
    const id = `T${++spans}`
    lines.push(`${id}\t${type} ${places}\t${pieces.map(({ start, end }) => text.slice(start, end)).join(' ')}`)
    return id
  }
  const argument = (role: string, parts: readonly Span[]) => {
    const id = addSpan(role, parts)
    return id === null ? [] : [`${role}:${id}`]
  }
  for (const [index, attribution] of attributions.entries()) {
    const { source, cue, content, mode, stance } = attribution
    const roles = [...argument('Source', source), ...argument('Cue', [cue]), ...argument('Content', content)]
    const event = `E${index + 1}`
    lines.push(`${event}\tAttribution:${addSpan('Attribution', [cue])} ${roles.reverse().join(' ')}`)
    lines.push(`A${2 * index + 1}\tMode ${event} ${mode}`, `A${2 * index + 2}\tStance ${event} ${stance}`)
    lines.push(`#${index + 1}\tAnnotatorNotes ${event}\t${noteOf(attribution)}`)
  }
  for (const [index, { nestedIn }] of attributions.entries())
    if (nestedIn !== undefined) lines.push(`R${index + 1}\tNestedIn Arg1:E${index + 1} Arg2:E${nestedIn + 1}`)
  return lines.map((line) => `${line}\n`).join('')
}

/** The parts of a span between the ends of lines, over which no span of brat's goes. */
export function withoutBreaks(text: string, { start, end }: Span): Span[] {
  return [...text.slice(start, end).matchAll(/[^\r\n\u0085\u2028\u2029]+/g)].map(({ 0: { length }, index }) => ({
    start: start + index,
    end: start + index + length,
  }))
}

function noteOf({ speaker, via, confidence, why }: Attribution): string {
  const words = [speaker ?? 'nobody named', ...via.map((key) => `via ${key}`), `confidence ${confidence}`, why]
  return words.join('; ').replace(/\s+/g, ' ')
}
