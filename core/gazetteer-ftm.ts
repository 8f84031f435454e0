/** Reads FollowTheMoney entities (https://followthemoney.tech), one a line, as lines of a gazetteer. */

import { z } from 'zod'
import { type GazetteerLine, type GazetteerTable, MAX_SURFACE, type NameKind, wrongLine } from './gazetteer-lines.ts'

/** Schemas that name somebody whom news speak of; a LegalEntity may be a person or a body, others are links and things. */
const KINDS: ReadonlyMap<string, NameKind> = new Map([
  ['Person', 'person'],
  ['Organization', 'agency'],
  ['Company', 'agency'],
  ['PublicBody', 'agency'],
  ['Event', 'event'],
])

/** Where data sets say what a body does, and the words by which an outlet is known. */
const SECTORS = ['sector', 'classification', 'keywords'] as const
const MEDIA = /\b(?:news|newspaper|press|media|magazine|broadcast\w*|television|radio)\b/i

const COUNTRIES = ['country', 'jurisdiction', 'mainCountry', 'nationality', 'citizenship'] as const

const entitySchema = z.looseObject({
  schema: z.string().min(1),
  properties: z.record(z.string(), z.array(z.unknown())),
})

/** True for a table whose first line is an entity of FollowTheMoney, not fields between tabs. */
export function isFtm({ text }: GazetteerTable): boolean {
  return /^\ufeff?\s*\{/.test(text)
}

/** The names of each entity; entities of other schemas are left out. Throws InvalidInputError with file and line number. */
export function parseFtm({ name, text }: GazetteerTable): GazetteerLine[] {
  return text
    .replace(/^\ufeff/, '')
    .split('\n')
    .flatMap((line, index) => (line.trim() === '' ? [] : parseEntity(line, `${name}:${index + 1}`)))
}

function parseEntity(line: string, place: string): GazetteerLine[] {
  const { schema, properties } = readEntity(line, place)
  const kind = KINDS.get(schema)
  if (kind === undefined) return []
  const valuesOf = (...names: readonly string[]) =>
    names.flatMap((name) =>
      (properties[name] ?? []).flatMap((value) => (typeof value === 'string' ? asName(value) : [])),
    )
  const names = valuesOf('name', 'alias', 'previousName')
  const [canonical] = names
  if (canonical === undefined)
    throw wrongLine(place, line, `a ${schema} without a name`, 'Give it a "name", or leave it out.')
  const isOutlet = kind === 'agency' && valuesOf(...SECTORS).some((words) => MEDIA.test(words))
  const country = valuesOf(...COUNTRIES).find((code) => /^[a-z]{2}$/i.test(code)) ?? ''
  const entry = {
    kind: isOutlet ? ('outlet' as const) : kind,
    canonical,
    domain: domainOf(valuesOf('website')[0]),
    country: country.toUpperCase(),
    gender: 'u' as const,
    place,
  }
  // longer names than any that is looked for would not be found
  const surfacesOf = (all: readonly string[]) => [...new Set(all)].filter(({ length }) => length <= MAX_SURFACE)
  return [
    ...surfacesOf(names).map((surface): GazetteerLine => ({ ...entry, surface, notes: [] })),
    ...surfacesOf(valuesOf('weakAlias')).map(
      (surface): GazetteerLine => ({ ...entry, surface, notes: ['needs-context'] }),
    ),
  ]
}

function readEntity(line: string, place: string): z.infer<typeof entitySchema> {
  const next = 'Give FollowTheMoney entities, one a line: {"id", "schema", "properties"}.'
  let record: unknown
  try {
    record = JSON.parse(line)
  } catch {
    throw wrongLine(place, line, 'not JSON', next)
  }
  const { data } = entitySchema.safeParse(record)
  if (data === undefined) throw wrongLine(place, line, 'not an entity with schema and lists of properties', next)
  return data
}

/** As gazetteers write it; nothing for an empty one. */
function asName(value: string): string[] {
  const name = value.replaceAll('’', "'").replace(/\s+/g, ' ').trim()
  return name === '' ? [] : [name]
}

/** "https://www.lantern.example/about" -> "lantern.example" */
const domainOf = (website = ''): string => /^https?:\/\/(?:www\.)?([^/:?#]+)/i.exec(website)?.[1]?.toLowerCase() ?? ''
