/** Whom a correction names among the entities of an article. */

import { entityKey } from '../entities.ts'
import type { Entity } from '../types.ts'
import type { Named } from './types.ts'

/** The entities with the named one among them, and its key; who is nowhere named in the article is added, without mentions. */
export function withNamed(
  entities: readonly Entity[],
  { kind, name }: Named,
): readonly [entities: readonly Entity[], key: string] {
  const key = entities.find((entity) => entity.kind === kind && entity.name === name)?.key ?? entityKey(kind, name)
  const isThere = entities.some((entity) => entity.key === key)
  return [isThere ? entities : [...entities, { key, kind, name, aliases: [], mentions: [] }], key]
}
