/** GET /api/nodes/:id */

import { keySchema, type NodeAnswer } from '../../core/api.ts'
import type { Presented } from '../../core/corpus-types.ts'
import { NotFoundError } from '../../core/errors.ts'
import { textOf } from '../../core/span.ts'
import { parseRequest } from '../http-errors.ts'
import type { Store } from '../store/store.ts'

const MAX_MENTIONS = 100

/** A node with its first mentions and the number of its edges by kind. */
export async function answerNode(store: Store, id: unknown): Promise<NodeAnswer> {
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

/** The node of an id in a path. Throws NotFoundError. */
export async function getNode(store: Store, id: unknown): Promise<NonNullable<Awaited<ReturnType<Store['findNode']>>>> {
  const key = parseRequest(keySchema, id)
  const node = await store.findNode(key)
  if (node === undefined) throw new NotFoundError('node-unknown', `No node "${key}".`, 'Search with GET /api/search?q=')
  return node
}
