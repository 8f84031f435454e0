/** What can be done with the attribution, or the name, that the reader is at. */

import type { ArticleAnswer } from '../../core/api-articles.ts'
import { NODE_APPEARANCE } from '../appearance.ts'
import type { Attribution, Naming } from '../reading.ts'
import { openClaim, select, showTab } from '../state.ts'
import type { Store } from '../store.ts'
import { Badge } from './badge.tsx'
import { Corrections } from './corrections.tsx'
import { KindIcon } from './kind.tsx'
import { SomebodyElse } from './somebody-else.tsx'
import { Wrong } from './wrong.tsx'
import { WrongAttribution } from './wrong-attribution.tsx'

interface AttributionCommandsProps {
  readonly store: Store
  readonly article: ArticleAnswer
  readonly attribution: Attribution
}

/** The ways to its claim, and what may be wrong with it. */
export function AttributionCommands({ store, article, attribution }: AttributionCommandsProps) {
  const { claim, corrected } = attribution
  return (
    <div class="reader-about">
      {claim !== undefined && (
        <>
          <Badge standing={store.standingByKey.value.get(claim)} />
          <button type="button" class="plain" onClick={() => store.go((view) => openClaim(view, claim))}>
            Where it comes from
          </button>
          <button
            type="button"
            class="plain"
            onClick={() => store.go((view) => showTab(select(view, { type: 'node', key: claim }), 'graph'))}
          >
            Show in graph
          </button>
        </>
      )}
      <WrongAttribution store={store} article={article} attribution={attribution} />
      <Corrections store={store} ids={corrected} />
    </div>
  )
}

interface NamingCommandsProps {
  readonly store: Store
  readonly article: ArticleAnswer
  readonly naming: Naming
}

/** Whom these words name, and what may be wrong with that. */
export function NamingCommands({ store, article, naming: { entity, mention } }: NamingCommandsProps) {
  const { start, end, corrected } = mention
  const place = { on: 'mention', article: article.key, mention: { start, end }, entity: entity.key } as const
  return (
    <section class="naming" aria-label="Name">
      <p>
        <span class="in-words">“{article.text.slice(start, end)}” names </span>
        <KindIcon kind={entity.kind} /> <strong>{entity.label}</strong>, {NODE_APPEARANCE[entity.kind].one}
      </p>
      <Wrong
        store={store}
        choices={{
          'Names nobody': { ...place, action: 'reject' },
          'It is right': { ...place, action: 'confirm' },
        }}
      />
      <SomebodyElse store={store} entity={entity} place={place} />
      <Corrections store={store} ids={corrected} />
    </section>
  )
}
