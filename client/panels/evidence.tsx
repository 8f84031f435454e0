/** The sentences behind an edge or a step, each with its source, cue and content marked. */

import type { EvidenceAnswer } from '../../core/api-graph.ts'
import type { Judgement } from '../correcting.ts'
import { marksOf } from '../marks.ts'
import { read } from '../state.ts'
import type { Store } from '../store.ts'
import { Corrections } from './corrections.tsx'
import { Marked } from './marked.tsx'
import { NoteField } from './note-field.tsx'
import { choicesForAttribution, Wrong } from './wrong.tsx'

interface EvidenceListProps {
  readonly store: Store
  readonly evidence: readonly EvidenceAnswer[]
  /** Key of the edge that it is evidence of, where that is one of the graph's; else its attributions can be called wrong. */
  readonly edge?: string | undefined
}

/** A list of evidence, or a line that says there is none to show. */
export function EvidenceList({ store, evidence, edge }: EvidenceListProps) {
  if (evidence.length === 0) return <p class="quiet">No sentence was kept for this.</p>
  return (
    <ol class="evidence">
      {evidence.map((one, at) => (
        <Evidence key={at} store={store} evidence={one} edge={edge} />
      ))}
    </ol>
  )
}

/** Where a piece of evidence stands in its article. */
export function placeOf({ cue, span, content, passage }: EvidenceAnswer): number | null {
  return cue?.start ?? span?.start ?? content?.[0]?.start ?? passage?.start ?? null
}

interface EvidenceProps {
  readonly store: Store
  readonly evidence: EvidenceAnswer
  readonly edge: string | undefined
}

/** What can be said against a piece of evidence: as one of its edge, else as an attribution; null where it is neither. */
function choicesFor(edge: string | undefined, evidence: EvidenceAnswer): Readonly<Record<string, Judgement>> | null {
  if (edge !== undefined) return choicesForPiece(edge, evidence)
  const { article, cue, content } = evidence
  return cue && content ? choicesForAttribution({ article: article.key, cue, content }) : null
}

/** Rejecting and confirming this one piece: its words begin at its span, else at its cue, else at its content. */
function choicesForPiece(
  edge: string,
  { article, span, cue, content }: EvidenceAnswer,
): Readonly<Record<string, Judgement>> {
  const start = span?.start ?? cue?.start ?? content?.[0]?.start
  const piece = start === undefined ? {} : { evidence: { article: article.key, start } }
  return {
    'It does not say this': { on: 'edge', action: 'reject', edge, ...piece },
    'It is right': { on: 'edge', action: 'confirm', edge, ...piece },
  }
}

function Evidence({ store, evidence, edge }: EvidenceProps) {
  const { article, passage, via, recipient } = evidence
  const choices = choicesFor(edge, evidence)
  const reasons = Object.entries(evidence.reasons ?? {}).map(([of, why]) => `${of}: ${why}`)
  const facts = [
    evidence.mode && `${evidence.mode} words`,
    evidence.stance && evidence.stance !== 'asserted' ? evidence.stance : undefined,
    evidence.nested ? 'within another attribution' : undefined,
    evidence.dateSaid && `said ${evidence.dateSaid}`,
  ].filter(Boolean)
  return (
    <li>
      {passage ? (
        <blockquote>
          <Marked text={passage.text} offset={passage.start} marks={marksOf(evidence)} />
        </blockquote>
      ) : (
        <p>From the article’s metadata{evidence.field && `: ${evidence.field}`}.</p>
      )}
      <p class="where">
        <strong>{article.label}</strong>
        {article.publisher && ` · ${article.publisher}`}
        {article.date && ` · ${article.date.slice(0, 16).replace('T', ' ')}`}
      </p>
      {via && via.length > 0 && <Actors store={store} word="through" actors={via} />}
      {evidence.viaInferred && (
        <Actors store={store} word="not named here, but through" actors={evidence.viaInferred} />
      )}
      {evidence.sourceInferred && (
        <Actors store={store} word="not named here: from" actors={[evidence.sourceInferred]} />
      )}
      {evidence.shownBy && <Actors store={store} word="as is shown by" actors={[evidence.shownBy]} />}
      {recipient && <Actors store={store} word="told to" actors={[recipient]} />}
      {facts.length > 0 && <p class="where">{facts.join(' · ')}</p>}
      <p class="where confidence" style={{ '--share': evidence.confidence }}>
        confidence {evidence.confidence.toFixed(2)}
      </p>
      <details class="where">
        <summary>Why</summary>
        {[evidence.why, ...reasons].join(' · ')}
      </details>
      <button type="button" onClick={() => store.go((view) => read(view, article.key, placeOf(evidence)))}>
        Open in article
      </button>
      <Corrections store={store} ids={evidence.corrected} />
      <Note store={store} about={`${article.key} ${placeOf(evidence)}`} />
      {choices && <Wrong store={store} choices={choices} />}
    </li>
  )
}

/** Folded while there is none. */
function Note({ store, about }: { readonly store: Store; readonly about: string }) {
  return (
    <details class="wrong" open={about in store.notes.value}>
      <summary>Note</summary>
      <NoteField store={store} about={about} />
    </details>
  )
}

interface ActorsProps {
  readonly store: Store
  readonly word: string
  readonly actors: NonNullable<EvidenceAnswer['via']>
}

function Actors({ store, word, actors }: ActorsProps) {
  return (
    <p class="where">
      {word}{' '}
      {actors.map(({ key, label }) => (
        <button key={key} type="button" class="chip" onClick={() => store.select({ type: 'node', key })}>
          {label}
        </button>
      ))}
    </p>
  )
}
