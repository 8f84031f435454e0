import { signal } from '@preact/signals'
import { expect, test } from 'vitest'
import type { Api } from '../../client/api.ts'
import type { Detail } from '../../client/details.ts'
import type { Loadable } from '../../client/loading.ts'
import { createMore } from '../../client/more.ts'
import type { EdgeAnswer, EvidenceAnswer } from '../../core/api-graph.ts'
import { HearsayError } from '../../core/errors.ts'

const node = (key: string) => ({ key, kind: 'person' as const, label: key, articles: 1, degree: 1, x: 0, y: 0 })
const sentence = (text: string) => ({ passage: { start: 0, text } }) as unknown as EvidenceAnswer
const edge = (sentences: readonly string[], nextCursor: string | null): EdgeAnswer => ({
  ...{ key: 'said:a', kind: 'said', source: 'ann', target: 'claim:c', weight: 2 },
  sourceNode: node('ann'),
  targetNode: node('claim:c'),
  evidence: sentences.map(sentence),
  total: 2,
  nextCursor,
})

/** A panel that shows the first of two sentences, over a server that gives the second, or fails. */
function open(fails = false) {
  const detail = signal<Loadable<Detail>>({ status: 'ready', value: { type: 'edge', edge: edge(['One.'], '1') } })
  const said: string[] = []
  const api = {
    async edge(_key: string, cursor: string | null) {
      if (fails) throw new HearsayError('server-unreachable', 'The server does not answer.', 'Check that it runs.')
      return edge(cursor === '1' ? ['Two.'] : ['One.'], null)
    },
  } as unknown as Api
  const more = createMore(api, { detail, merge: () => {}, say: (words) => said.push(words) })
  const sentences = () =>
    detail.value.status === 'ready' && detail.value.value.type === 'edge'
      ? detail.value.value.edge.evidence.map(({ passage }) => passage?.text)
      : []
  return { detail, said, more, sentences }
}

test('an edge with more sentences than came at once shows all of them when asked', async () => {
  const { more, sentences, detail } = open()
  await more.moreEvidence()
  expect(sentences()).toEqual(['One.', 'Two.'])
  expect(detail.value).toMatchObject({ value: { edge: { nextCursor: null } } })
})

test('what comes after the reader has gone on to something else is dropped', async () => {
  const { more, detail } = open()
  const asked = more.moreEvidence()
  detail.value = { status: 'none' }
  await asked
  expect(detail.value).toEqual({ status: 'none' })
})

test('when the rest cannot be loaded, what is there stays and the reader is told what to do', async () => {
  const { more, sentences, said } = open(true)
  await more.moreEvidence()
  expect(sentences()).toEqual(['One.'])
  expect(said).toEqual(['The rest could not be loaded. The server does not answer. Check that it runs.'])
})
