/** Two selected nodes: who they are, and the ways between them. */

import type { EdgeSummary } from '../../core/api.ts'
import type { PathsAnswer } from '../../core/api-paths.ts'
import { counted } from '../../core/counted.ts'
import { edgeAppearance } from '../appearance.ts'
import { latestOf } from '../loading.ts'
import { type Selection, selectBeside } from '../state.ts'
import type { Store } from '../store.ts'
import { EdgeIcon } from './kind.tsx'
import { Failure, Loading } from './loading.tsx'
import { Merge } from './merge.tsx'
import { NodeButton } from './node-button.tsx'

interface PairProps {
  readonly store: Store
  readonly selection: Selection
  readonly second: string
}

/** Panel of two nodes. */
export function PairPanel({ store, selection, second }: PairProps) {
  const { nodeByKey } = store.graph.value
  const [a, b] = [nodeByKey.get(selection.key), nodeByKey.get(second)]
  if (!a || !b) return null
  const { isPathShown } = store.view.value
  const paths = latestOf(store.paths.value)
  return (
    <article>
      <header class="detail-head">
        <h2 tabIndex={-1}>Two nodes</h2>
        <NodeButton store={store} node={a} />
        <NodeButton store={store} node={b} />
        <div class="node-commands">
          {!isPathShown && (
            <button
              type="button"
              class="strong"
              title="Key: p"
              onClick={() => store.go((view) => ({ ...view, isPathShown: true }))}
            >
              Show path
            </button>
          )}
          <button type="button" onClick={() => store.go((view) => selectBeside(view, second))}>
            Only the first
          </button>
        </div>
      </header>
      {isPathShown && (
        <>
          <Loading load={store.paths.value} />
          <Failure load={store.paths.value} />
          {paths && <Paths store={store} answer={paths} />}
        </>
      )}
      <Merge store={store} a={a} b={b} />
    </article>
  )
}

function Paths({ store, answer }: { readonly store: Store; readonly answer: PathsAnswer }) {
  const { hops, paths, truncated } = answer
  if (hops === null)
    return <p>No path of four links or fewer was found{truncated && '; not all links of large nodes were followed'}.</p>
  return (
    <>
      <h3>
        {paths.length === 1 ? 'One path' : `${paths.length} paths`} of {counted(hops, 'link')}
      </h3>
      <ol class="paths">
        {paths.map((path) => (
          <li key={path.nodes.join(' ')}>
            <Path store={store} answer={answer} path={path} />
          </li>
        ))}
      </ol>
      {truncated && <p class="quiet">Not all links of large nodes were followed: there may be others.</p>}
    </>
  )
}

function Path({
  store,
  answer,
  path,
}: {
  readonly store: Store
  readonly answer: PathsAnswer
  readonly path: PathsAnswer['paths'][number]
}) {
  const nodeByKey = new Map([answer.source, answer.target, ...answer.nodes].map((node) => [node.key, node]))
  return (
    <>
      {path.nodes.map((key, at) => {
        const node = nodeByKey.get(key)
        return (
          <div key={key}>
            {(path.steps[at - 1] ?? []).map((edge) => (
              <button
                key={edge.key}
                type="button"
                class="path-step"
                onClick={() => store.select({ type: 'edge', key: edge.key })}
              >
                <EdgeIcon edge={edge} /> {directed(edge, path.nodes[at - 1])}
                <small>{counted(edge.weight, 'sentence')}</small>
              </button>
            ))}
            {node && <NodeButton store={store} node={node} />}
          </div>
        )
      })}
    </>
  )
}

/** The edge's word as it is read downwards from the node above. */
function directed(edge: EdgeSummary, above: string | undefined): string {
  return edgeAppearance(edge)[edge.source === above ? 'out' : 'in']
}
