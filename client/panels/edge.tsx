/** An edge: both ends, and every sentence that it rests on. */

import type { NodeSummary } from '../../core/api.ts'
import type { EdgeAnswer, EvidenceAnswer } from '../../core/api-graph.ts'
import { edgeAppearance, NODE_APPEARANCE, shortLabel } from '../appearance.ts'
import { counted } from '../graph-data.ts'
import { marksOf } from '../marks.ts'
import type { Store } from '../store.ts'
import { EdgeIcon, KindIcon } from './kind.tsx'
import { Marked } from './marked.tsx'

/** Panel of the selected edge. */
export function EdgePanel({ store, edge }: { readonly store: Store; readonly edge: EdgeAnswer }) {
  return (
    <article>
      <header class="detail-head edge-head-block">
        <End store={store} node={edge.sourceNode} />
        <h2 class="edge-word">
          <EdgeIcon edge={edge} /> {edgeAppearance(edge).out}
        </h2>
        <End store={store} node={edge.targetNode} />
        <p class="counts">{counted(edge.evidence.length, 'sentence')}</p>
      </header>
      <ol class="evidence">
        {edge.evidence.map((evidence, i) => (
          <Evidence key={i} store={store} evidence={evidence} />
        ))}
      </ol>
    </article>
  )
}

function End({ store, node }: { readonly store: Store; readonly node: NodeSummary }) {
  return (
    <button type="button" class="walk" onClick={() => store.select({ type: 'node', key: node.key })}>
      <KindIcon kind={node.kind} />
      <span>
        <span class="hidden-words">{NODE_APPEARANCE[node.kind].one}: </span>
        {shortLabel(node.label, 200)}
      </span>
    </button>
  )
}

function Evidence({ store, evidence }: { readonly store: Store; readonly evidence: EvidenceAnswer }) {
  const { article, passage, via, recipient } = evidence
  const marks = marksOf(evidence)
  const at = evidence.cue?.start ?? evidence.span?.start ?? evidence.content?.[0]?.start ?? passage?.start ?? null
  const facts = [
    evidence.mode,
    evidence.stance && evidence.stance !== 'asserted' ? evidence.stance : undefined,
    evidence.nested ? 'within another attribution' : undefined,
    evidence.dateSaid && `said ${evidence.dateSaid}`,
    `confidence ${evidence.confidence.toFixed(2)}`,
  ]
  return (
    <li>
      {passage ? (
        <blockquote>
          <Marked text={passage.text} offset={passage.start} marks={marks} />
        </blockquote>
      ) : (
        <p>From the article’s metadata{evidence.field && `: ${evidence.field}`}.</p>
      )}
      <p class="where">
        <strong>{article.label}</strong>
        {article.publisher && ` · ${article.publisher}`}
        {article.date && ` · ${article.date}`}
      </p>
      {via && via.length > 0 && <Actors store={store} word="via" actors={via} />}
      {evidence.viaInferred && <Actors store={store} word="not named here, but via" actors={evidence.viaInferred} />}
      {evidence.sourceInferred && (
        <Actors store={store} word="not named here: from" actors={[evidence.sourceInferred]} />
      )}
      {evidence.shownBy && <Actors store={store} word="as is shown by" actors={[evidence.shownBy]} />}
      {recipient && <Actors store={store} word="told to" actors={[recipient]} />}
      <p class="where">{facts.filter(Boolean).join(' · ')}</p>
      <p class="where">
        why: {[evidence.why, ...Object.entries(evidence.reasons ?? {}).map(([of, why]) => `${of}: ${why}`)].join(' · ')}
      </p>
      <button type="button" onClick={() => store.read(article.key, at)}>
        Open in article
      </button>
    </li>
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
