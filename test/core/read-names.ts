/** Finds attributions in what was read from a made-up text, and shows entities by name. */

import type { Attribution, Extraction } from '../../core/types.ts'

/** The attribution whose content starts with the given words. */
export function told(extraction: Extraction, words: string): Attribution {
  const { text } = extraction.article
  const found = extraction.attributions.find(({ content }) => text.startsWith(words, content[0]?.start))
  if (!found) throw new Error(`nothing starts with "${words}"`)
  return found
}

/** Name of an entity of the article; null for null. */
export function nameOf(extraction: Extraction, key: string | null | undefined): string | null {
  return extraction.entities.find((entity) => entity.key === key)?.name ?? null
}
