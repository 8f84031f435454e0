/** Reads brat standoff of attributions, as it was written here or changed by hand in brat. */

import { createCodePoints } from '../../core/code-points.ts'
import { InvalidInputError } from '../../core/errors.ts'
import { MODES, type Mode, type Span, STANCES, type Stance } from '../../core/types.ts'

/** An attribution as somebody annotated it; spans in UTF-16 units, none over the end of a line. */
export interface AnnotatedAttribution {
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
  readonly mode?: Mode
  readonly stance?: Stance
  /** Where it stands in the file: "a.ann:12". */
  readonly place: string
}

interface ReadLine {
  readonly id: string
  readonly fields: readonly string[]
  readonly place: string
}

/** The attributions of an annotation of a text. Other annotation is left alone. Throws InvalidInputError with the number of the line. */
export function readBratAttributions(text: string, annotation: string, file: string): AnnotatedAttribution[] {
  const lines = annotation.split(/\r?\n/).map((line, index): ReadLine => {
    const [id = '', body = ''] = line.split('\t')
    return { id, fields: body.trim().split(/\s+/), place: `${file}:${index + 1}` }
  })
  const toSpans = spanReader(text)
  const spans = new Map(lines.filter(isSpan).map((line) => [line.id, toSpans(line)]))
  const valuesOf = (event: string) =>
    lines.filter(({ id, fields }) => /^[AM]\d+$/.test(id) && fields[1] === event).map(readValue)
  return lines
    .filter(({ id, fields }) => /^E\d+$/.test(id) && fields[0]?.startsWith('Attribution:'))
    .map(({ id, fields, place }) => {
      const ofRole = (role: string) =>
        fields.slice(1).flatMap((field) => {
          const [name = '', span = ''] = field.split(':')
          if (name.replace(/\d+$/, '') !== role) return []
          const found = spans.get(span)
          if (found === undefined) throw wrongLine(place, `there is no ${span}`)
          return found
        })
      const [source, cue, content] = [ofRole('Source'), ofRole('Cue'), ofRole('Content')]
      return Object.assign({ source, cue, content, place }, ...valuesOf(id)) as AnnotatedAttribution
    })
}

const isSpan = ({ id }: ReadLine) => /^T\d+$/.test(id)

/** "Source 14 21;23 25" with offsets in code points. */
function spanReader(text: string): (line: ReadLine) => readonly Span[] {
  const { toPoints, toUnits } = createCodePoints(text)
  const length = toPoints(text.length)
  return ({ fields: [, ...offsets], place }) =>
    offsets
      .join(' ')
      .split(';')
      .map((pair) => {
        const [start = Number.NaN, end = Number.NaN] = pair.split(' ').map(Number)
        if (!(Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start < end && end <= length))
          throw wrongLine(place, `"${pair}" is no place in the text`)
        return { start: toUnits(start), end: toUnits(end) }
      })
}

/** "Stance E1 denied"; attributes of other names are left alone. */
function readValue({ fields: [name, , value = ''], place }: ReadLine): { mode?: Mode; stance?: Stance } {
  const mode = MODES.find((one) => one === value)
  const stance = STANCES.find((one) => one === value)
  if (name === 'Mode' && mode) return { mode }
  if (name === 'Stance' && stance) return { stance }
  if (name !== 'Mode' && name !== 'Stance') return {}
  throw wrongLine(place, `"${value}" is no ${name}`)
}

function wrongLine(place: string, wrong: string): InvalidInputError {
  return new InvalidInputError(
    'brat-line',
    `${place}: ${wrong}.`,
    'Mend the line, or take the .txt and .ann files from one export; nothing was imported.',
  )
}
