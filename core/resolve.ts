/** Finds which entities of different articles are the same. Equal keys are; a bare surname joins the one full name that ends in it. */

import type { Extraction } from './types.ts'

/** From the key of an entity in an article to the key of its node; keys that stay themselves are left out. */
export function resolveEntities(extractions: readonly Extraction[]): ReadonlyMap<string, string> {
  const people = new Map<string, string>()
  for (const { entities } of extractions)
    for (const { key, kind, name } of entities) if (kind === 'person') people.set(key, name)
  const keysBySurname = new Map<string, string[]>()
  for (const [key, name] of people) {
    const words = name.toLowerCase().split(' ')
    const surname = words.at(-1) ?? ''
    if (words.length > 1) keysBySurname.set(surname, [...(keysBySurname.get(surname) ?? []), key])
  }
  const nodeKeys = new Map<string, string>()
  for (const [key, name] of people) {
    const fullNames = name.includes(' ') ? [] : (keysBySurname.get(name.toLowerCase()) ?? [])
    if (fullNames.length === 1) nodeKeys.set(key, fullNames[0] as string)
  }
  return nodeKeys
}
