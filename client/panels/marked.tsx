/** A text with its source, cue and claim marked, for eyes and for ears. */

import { type Mark, segmentText } from '../marks.ts'

interface MarkedProps {
  readonly text: string
  /** Where `text` begins in its article, UTF-16. */
  readonly offset: number
  readonly marks: readonly Mark[]
  /** Number of the attribution or name that is lit. */
  readonly lit?: number | null
  readonly onLight?: (number: number | null) => void
  readonly onChoose?: (number: number) => void
}

/** Every mark differs by more than colour: underline, small capitals, tint; its role is said once, unseen. */
export function Marked({ text, offset, marks, lit = null, onLight, onChoose }: MarkedProps) {
  return (
    <>
      {segmentText(text, offset, marks).map(({ start, text: piece, roles, opens, of, kind, isCurrent }) =>
        roles.length === 0 ? (
          piece
        ) : (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the chip beside the paragraph is the button for it
          <mark
            key={start}
            class={[...roles, kind && `by-${kind}`, isCurrent && 'current', lit !== null && of.includes(lit) && 'lit']
              .filter(Boolean)
              .join(' ')}
            data-start={start}
            onMouseEnter={onLight && (() => onLight(of.at(-1) ?? null))}
            onMouseLeave={onLight && (() => onLight(null))}
            onClick={onChoose && (() => of.length > 0 && onChoose(of.at(-1) as number))}
          >
            {opens.map((role) => (
              <span key={role} class="hidden-words">{`${role}: `}</span>
            ))}
            {piece}
          </mark>
        ),
      )}
    </>
  )
}
