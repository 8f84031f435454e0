/** All articles, newest first; one click opens the reader. */

import { counted } from '../../core/counted.ts'
import { latestOf } from '../loading.ts'
import { read } from '../state.ts'
import type { Store } from '../store.ts'
import { ArticleCommands } from './article-commands.tsx'
import { Give } from './give.tsx'
import { Failure, Loading } from './loading.tsx'

/** The list of articles. */
export function Articles({ store }: { readonly store: Store }) {
  const list = latestOf(store.articles.value)
  return (
    <section class="list" aria-label="Articles">
      <Loading load={store.articles.value} />
      <Failure load={store.articles.value} />
      {list && (
        <>
          <h2>{counted(list.total, 'article')}</h2>
          <Give store={store} />
          <ol>
            {list.articles.map((article) => (
              <li key={article.key} class="list-row">
                <button
                  type="button"
                  class="list-name"
                  onClick={() => store.go((view) => read(view, article.key, null))}
                >
                  {article.title}
                </button>
                <p class="quiet">
                  {[
                    article.publisher ?? 'publisher not stated',
                    article.author,
                    article.date ? article.date.slice(0, 10) : 'date not stated',
                    counted(article.attributions, 'attribution'),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </p>
                <button type="button" class="plain" onClick={() => store.select({ type: 'node', key: article.key })}>
                  Its links<span class="hidden-words"> of {article.title}</span>
                </button>
                <ArticleCommands store={store} article={article} />
              </li>
            ))}
          </ol>
          {list.nextCursor && (
            <button type="button" onClick={() => void store.moreArticles()}>
              More articles
            </button>
          )}
        </>
      )}
    </section>
  )
}
