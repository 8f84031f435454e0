/** Builds the look-up of names from tables. */

import { type Gazetteer, type GazetteerEntry, type Title, twoWordsAt, wordAt } from './gazetteer.ts'
import { isFtm, parseFtm } from './gazetteer-ftm.ts'
import { type GazetteerLine, type GazetteerTable, type Gender, parseGazetteer } from './gazetteer-lines.ts'
import { groupBy } from './group.ts'

/** The lines of a table: fields between tabs, or FollowTheMoney entities. Throws InvalidInputError with file and line number. */
export function parseTable(table: GazetteerTable): GazetteerLine[] {
  return isFtm(table) ? parseFtm(table) : parseGazetteer(table)
}

/** Builds the look-up. Of two lines of one kind of look-up with the same surface the later one holds. Throws as parseTable does. */
export function createGazetteer(tables: readonly GazetteerTable[]): Gazetteer {
  const entryBySurface = new Map<string, GazetteerEntry>()
  const titles = new Map<string, Title>()
  const demonyms = new Map<string, string>()
  const givenNames = new Map<string, Gender>()
  const doubtfulGivenNames = new Set<string>()
  for (const line of tables.flatMap(parseTable)) {
    const { surface, kind, canonical, gender, notes } = line
    if (kind === 'title') titles.set(surface.toLowerCase(), { role: canonical.toLowerCase(), gender })
    else if (kind === 'demonym') demonyms.set(surface, canonical)
    else if (kind === 'given-name') {
      givenNames.set(surface, gender)
      if (notes.includes('needs-context')) doubtfulGivenNames.add(surface)
    } else entryBySurface.set(surface, { ...line, kind })
  }
  const entries = [...entryBySurface.values()].sort((a, b) => b.surface.length - a.surface.length)
  return {
    entriesByFirstWord: groupBy(entries, ({ surface }) => wordAt(surface, 0)),
    entriesByStart: groupBy(entries, ({ surface }) => twoWordsAt(surface, 0) ?? wordAt(surface, 0)),
    titles,
    demonyms,
    givenNames,
    doubtfulGivenNames,
  }
}
