/** GET /api/nodes/:id */

import { idParamsSchema, type NodeSummary } from '../../core/api.ts'
import { type NodeAnswer, nodeAnswerSchema } from '../../core/api-graph.ts'
import type { Presented } from '../../core/corpus-types.ts'
import { NotFoundError } from '../../core/errors.ts'
import { textOf } from '../../core/span.ts'
import { findNodeOf } from '../corrections/successor.ts'
import type { Store, StoredNode } from '../store/store.ts'
import { marked } from './corrected.ts'
import { jsonRoute, type Route, type Services } from './route.ts'

export const nodeRoutes: readonly Route[] = [
  jsonRoute({
    method: 'get',
    path: '/api/nodes/:id',
    summary:
      'A node with its aliases and mentions, and the judgements that made it one or kept it apart; a key that it had before it was corrected leads to it.',
    params: idParamsSchema,
    answer: nodeAnswerSchema,
    errors: [404],
    example: '/api/nodes/{node}',
    handle: (services, { params }) => answerNode(services, params.id),
  }),
]

const MAX_MENTIONS = 100

/** A node with its first mentions and the number of its edges by kind. */
async function answerNode({ store }: Services, id: string): Promise<NodeAnswer> {
  const { summary, attributes } = await getNode(store, id)
  const { mentions, total } = await store.listMentions(summary.key, MAX_MENTIONS)
  const textByKey = await store.findArticleTexts([...new Set(mentions.map((mention) => mention.article))])
  return {
    ...summary,
    aliases: [...(attributes.aliases ?? [])],
    roles: [...(attributes.roles ?? [])],
    number: attributes.number,
    motive: attributes.motive,
    mentions: mentions.map((mention) => ({
      ...mention,
      exact: textOf(textByKey.get(mention.article)?.text ?? '', mention),
    })),
    mentionCount: total,
    ...marked(attributes.corrected),
    judgements: (attributes.judgements ?? []).map(({ a, b, ...judgement }) => ({
      ...judgement,
      a: presented(a),
      b: presented(b),
    })),
    edgeCounts: { ...(await store.countEdgesOf(summary.key)) },
    firstSeen: attributes.firstSeen,
    file: attributes.file,
    date: attributes.date,
    author: attributes.author,
    publisher: attributes.publisher,
    url: attributes.url,
  }
}

const presented = ({ name, traits, articles }: Presented) => ({ name, traits: [...traits], articles: [...articles] })

/** The summary of a node; a key that it had before leads to it. Throws NotFoundError. */
export async function getSummary(store: Store, key: string): Promise<NodeSummary> {
  const [node] = await store.findNodes([key])
  return node ?? (await getNode(store, key)).summary
}

async function getNode(store: Store, key: string): Promise<StoredNode> {
  const node = (await store.findNode(key)) ?? (await findNodeOf(store, key))
  if (node === undefined) throw noNode(key)
  return node
}

function noNode(key: string): NotFoundError {
  return new NotFoundError('node-unknown', `No node "${key}".`, 'Search for it by name, and take its key.')
}
