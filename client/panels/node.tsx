/** A node: its names, counts, commands, neighbours by kind of edge, and where it is mentioned. */

import type { EdgeSummary, NodeSummary } from '../../core/api.ts'
import { counted } from '../../core/counted.ts'
import { NODE_APPEARANCE, shortLabel } from '../appearance.ts'
import type { Judgement } from '../correcting.ts'
import type { NodeDetail } from '../details.ts'
import { groupNeighbours } from '../neighbours.ts'
import { read } from '../state.ts'
import type { Store } from '../store.ts'
import { Corrections } from './corrections.tsx'
import { EdgeIcon, KindIcon } from './kind.tsx'
import { NodeButton } from './node-button.tsx'
import { NodeCommands } from './node-commands.tsx'
import { NoteField } from './note-field.tsx'
import { Relabel } from './relabel.tsx'
import { Split } from './split.tsx'
import { Wrong } from './wrong.tsx'

/** Panel of the selected node. A neighbour is a button that walks there; its count opens the sentences. */
export function NodePanel({ store, detail }: { readonly store: Store; readonly detail: NodeDetail }) {
  const { node, neighbours, chain } = detail
  const { filters, hidden } = store.view.value
  const isFiltered = !filters.nodeKinds.includes(node.kind) || hidden.includes(node.key)
  const counts = joined(
    counted(node.degree, 'link'),
    counted(node.articles, 'article'),
    node.mentionCount > 0 && counted(node.mentionCount, 'mention'),
  )
  const facts = joined(
    node.author,
    node.publisher,
    node.date?.slice(0, 10),
    node.firstSeen && `first seen ${node.firstSeen.slice(0, 10)}`,
  )
  return (
    <article>
      <header class="detail-head">
        <p class="detail-kind">
          <KindIcon kind={node.kind} /> {NODE_APPEARANCE[node.kind].one}
        </p>
        <h2 class={node.label.length > 60 ? 'long' : undefined} tabIndex={-1}>
          {node.label}
        </h2>
        {chain && <p class="standing">{chain.claim.words}</p>}
        {node.roles.length > 0 && <p class="roles">{node.roles.slice(0, 3).join(' · ')}</p>}
        {node.kind === 'unnamed' && <Anonymity node={node} />}
        {node.kind !== 'claim' && node.aliases.length > 0 && <p class="aliases">also {node.aliases.join(' · ')}</p>}
        <p class="counts">{counts}</p>
        {facts !== '' && <p class="counts">{facts}</p>}
        {isFiltered && <p class="counts">Hidden by a filter; shown while it is selected.</p>}
        <NodeCommands store={store} node={node} />
      </header>
      {groupNeighbours(neighbours).map(({ title, sample, rows }) => (
        <section key={title}>
          <h3>
            <EdgeIcon edge={sample} /> {title} <small>{rows.length}</small>
          </h3>
          <ul class="rows">
            {rows.map(({ edge, node: neighbour }) => (
              <NeighbourRow key={edge.key} store={store} edge={edge} node={neighbour} />
            ))}
          </ul>
        </section>
      ))}
      {neighbours.nextCursor && (
        <button type="button" onClick={() => void store.moreNeighbours()}>
          More of {counted(neighbours.total, 'neighbour')}
        </button>
      )}
      <Mentions store={store} mentions={node.mentions} total={node.mentionCount} />
      <Corrections store={store} ids={node.corrected} />
      {node.kind !== 'article' && <Wrong store={store} choices={choicesFor(node)} />}
      <Relabel store={store} node={node} />
      <Split store={store} node={node} />
      <NoteField store={store} about={node.key} />
    </article>
  )
}

/** What is known, in one line. */
const joined = (...facts: readonly (string | false | null | undefined)[]) => facts.filter(Boolean).join(' · ')

function choicesFor({ key, kind }: NodeDetail['node']): Readonly<Record<string, Judgement>> {
  if (kind === 'claim')
    return {
      'No claim at all': { on: 'claim', action: 'reject', claim: key },
      'It is right': { on: 'claim', action: 'confirm', claim: key },
    }
  return {
    'Not a name': { on: 'entity', action: 'reject', entity: key },
    'It is right': { on: 'entity', action: 'confirm', entity: key },
  }
}

/** How many people an unnamed source is, and why they give no name. */
function Anonymity({ node: { number, motive } }: { readonly node: NodeDetail['node'] }) {
  const people =
    number && (number.max === number.min ? counted(number.min, 'person', 'people') : `at least ${number.min} people`)
  const words = joined(people, motive && `unnamed ${motive}`)
  return words === '' ? null : <p class="counts">{words}</p>
}

interface NeighbourRowProps {
  readonly store: Store
  readonly edge: EdgeSummary
  readonly node: NodeSummary
}

function NeighbourRow({ store, edge, node }: NeighbourRowProps) {
  return (
    <li class="row">
      <NodeButton store={store} node={node} />
      <button
        type="button"
        class="weight"
        aria-label={`evidence: ${counted(edge.weight, 'sentence')}`}
        onClick={() => store.select({ type: 'edge', key: edge.key })}
      >
        {counted(edge.weight, 'sentence')}
      </button>
    </li>
  )
}

interface MentionsProps {
  readonly store: Store
  readonly mentions: NodeDetail['node']['mentions']
  readonly total: number
}

function Mentions({ store, mentions, total }: MentionsProps) {
  if (mentions.length === 0) return null
  const articles = [...new Set(mentions.map((mention) => mention.article))]
  return (
    <section>
      <h3>
        Mentions <small>{total}</small>
      </h3>
      {articles.map((article) => (
        <div key={article} class="mentions">
          <p>{store.titleByKey.value.get(article) ?? article.replace(/^article:/, '')}</p>
          <p>
            {mentions
              .filter((mention) => mention.article === article)
              .map((mention) => (
                <button
                  key={mention.start}
                  type="button"
                  class="chip"
                  onClick={() => store.go((view) => read(view, article, mention.start))}
                >
                  {shortLabel(mention.exact, 40)}
                </button>
              ))}
          </p>
        </div>
      ))}
      {total > mentions.length && <p class="counts">The first {mentions.length} are shown.</p>}
    </section>
  )
}
