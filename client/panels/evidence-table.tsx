/** The sentences behind the selected link, or behind all links of the selected node, as a sortable table. */

import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { EvidenceAnswer } from '../../core/api-graph.ts'
import { counted } from '../../core/counted.ts'
import { HearsayError } from '../../core/errors.ts'
import type { NodeDetail } from '../details.ts'
import { latestOf } from '../loading.ts'
import { read } from '../state.ts'
import type { Store } from '../store.ts'
import { gatherEvidence } from '../view-evidence.ts'
import { placeOf } from './evidence.tsx'
import { type Column, SortableTable } from './sortable-table.tsx'

/** Of the node or link that is selected; a line that says what to do where nothing is. */
export function EvidenceTable({ store }: { readonly store: Store }) {
  const detail = latestOf(store.detail.value)
  if (!detail) return <p class="quiet">Select a node or a link: the sentences that it rests on are listed here.</p>
  if (detail.type === 'node') return <OfNode store={store} detail={detail} />
  return <Rows store={store} evidence={detail.type === 'edge' ? detail.edge.evidence : detail.evidence} />
}

/** Gathered link by link; of the links that the filters leave. */
function OfNode({ store, detail }: { readonly store: Store; readonly detail: NodeDetail }) {
  const gathered = useSignal<readonly EvidenceAnswer[] | null>(null)
  const done = useSignal(0)
  const failure = useSignal('')
  const links = detail.neighbours.edges.map(({ key }) => key).filter((key) => store.edges.value.has(key))
  useEffect(() => {
    const controller = new AbortController()
    const gather = async () => {
      gathered.value = null
      failure.value = ''
      try {
        const { signal } = controller
        const answers = await gatherEvidence(links, store.edge, { signal, onProgress: (many) => (done.value = many) })
        if (answers && !signal.aborted) gathered.value = distinct(answers.flatMap(({ evidence }) => evidence))
      } catch (error) {
        if (!(error instanceof HearsayError)) throw error
        failure.value = `${error.message} ${error.next}`
      }
    }
    void gather()
    return () => controller.abort()
  }, [links.join(' ')])
  if (failure.value !== '') return <p role="alert">{failure.value}</p>
  if (gathered.value)
    return (
      <>
        {detail.neighbours.nextCursor !== null && (
          <p class="quiet">Of the neighbours that the panel lists; more come with “More” there.</p>
        )}
        <Rows store={store} evidence={gathered.value} />
      </>
    )
  return (
    <p class="progress" role="status">
      Gathering sentences…{' '}
      <progress aria-label="Gathering sentences" value={done.value} max={Math.max(1, links.length)} />
    </p>
  )
}

const keyOf = (one: EvidenceAnswer): string =>
  `${one.article.key} ${placeOf(one)} ${one.content?.[0]?.start} ${one.field}`

/** One sentence that several links rest on stands here once. */
const distinct = (evidence: readonly EvidenceAnswer[]): readonly EvidenceAnswer[] => [
  ...new Map(evidence.map((one) => [keyOf(one), one])).values(),
]

function Rows({ store, evidence }: { readonly store: Store; readonly evidence: readonly EvidenceAnswer[] }) {
  const spanText = ({ passage }: EvidenceAnswer, span: { start: number; end: number } | null | undefined) =>
    passage && span ? passage.text.slice(span.start - passage.start, span.end - passage.start) : ''
  const columns: readonly Column<EvidenceAnswer>[] = [
    { word: 'Sentence', share: 44, value: ({ passage, field }) => passage?.text ?? `metadata: ${field ?? ''}` },
    { word: 'Source', share: 16, value: (one) => spanText(one, one.source) },
    { word: 'Cue', share: 10, value: (one) => spanText(one, one.cue) },
    { word: 'Article', share: 22, value: ({ article }) => article.label },
    { word: 'Date', value: ({ article }) => article.date?.slice(0, 10) ?? '' },
    { word: 'Confidence', value: ({ confidence }) => confidence, cell: ({ confidence }) => confidence.toFixed(2) },
  ]
  return (
    <SortableTable
      caption={counted(evidence.length, 'sentence')}
      columns={columns}
      records={evidence}
      keyOf={keyOf}
      sortedBy="Confidence"
      selected={null}
      onChoose={(one) => store.go((view) => read(view, one.article.key, placeOf(one)))}
    />
  )
}
