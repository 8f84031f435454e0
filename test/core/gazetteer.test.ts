/** What a line of a gazetteer means, and that the lines that come with the package are sound. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parseGazetteer } from '../../core/gazetteer-lines.ts'
import { NOTES } from '../../core/gazetteer-notes.ts'
import { createGazetteer } from '../../core/gazetteer-tables.ts'
import { extractArticle } from '../../core/pipeline.ts'
import { readGazetteerTables } from '../../server/gazetteer-files.ts'
import { gazetteer, model } from './read.ts'

const tables = readGazetteerTables()

test('a table of one’s own wins over the tables of the package, and each decision names its line', () => {
  const own = { name: 'my.tsv', text: '# ours\nReuters\toutlet\tValley Wire\tvalley.example\tUS\n' }
  const tools = { model, gazetteer: createGazetteer([...tables, own]) }
  const { entities } = extractArticle({ text: 'Reuters said the bridge was safe.' }, tools)
  expect(entities[0]).toMatchObject({ name: 'Valley Wire', mentions: [{ why: 'gazetteer: Reuters (my.tsv:2)' }] })
})

test.each([
  ['The Lantern\tnewspaper\tThe Lantern', 'my.tsv:1: not "surface, kind'],
  ['\n\nThe Lantern', 'my.tsv:3: not "surface, kind'],
  ['\toutlet\tThe Lantern', 'my.tsv:1: not "surface, kind'],
  ['Lantern\toutlet\t\t\t\tneeds-artcle', 'my.tsv:1: "needs-artcle" is no note'],
  ['Lantern\toutlet\t\t\tNorway', 'my.tsv:1: "Norway" is no country'],
  ['Lantern\toutlet\t\t\t\t\tmore', 'my.tsv:1: more than six fields'],
  [`${'Lantern '.repeat(20)}\toutlet`, 'my.tsv:1: a surface of more than 100'],
])('a wrong line is refused with its place: %j', (text, message) => {
  expect(() => parseGazetteer({ name: 'my.tsv', text })).toThrow(
    expect.objectContaining({ code: 'gazetteer-line', message: expect.stringContaining(message) }),
  )
})

test.each(
  NOTES.flatMap(({ note, examples }) => examples.map((example, index) => [note, example, index === 0] as const)),
)('%s: %s is meant: %s', (note, example, expected) => {
  const [, surface = ''] = /\[(.+)\]/.exec(example) ?? []
  const own = { name: 'my.tsv', text: `${surface}\tagency\t${surface}\t\t\t${note}` }
  const tools = { model, gazetteer: createGazetteer([...tables, own]) }
  const { entities } = extractArticle({ text: example.replace(/[[\]]/g, '') }, tools)
  const isFound = entities.some(({ mentions }) => mentions.some(({ why }) => why.endsWith('(my.tsv:1)')))
  expect(isFound).toBe(expected)
})

const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8')

test('the file that the README shows is one', () => {
  const [, text = ''] = /```\n(# surface[^`]+)```/.exec(readme) ?? []
  expect(parseGazetteer({ name: 'my.tsv', text }).map(({ kind }) => kind)).toContain('given-name')
})

test('the README says what each note means, with its examples', () => {
  const rows = NOTES.map(({ note, meaning, examples }) =>
    [`\`${note}\``, meaning, ...examples].join(' | ').replace(/\[(.+?)\]/g, '**$1**'),
  )
  expect(rows.filter((row) => !readme.includes(`| ${row} |`))).toEqual([])
})

test('no surface stands twice in a file', () => {
  for (const table of tables) {
    const surfaces = parseGazetteer(table).map(({ surface }) => surface)
    const seen = new Set<string>()
    expect(surfaces.filter((surface) => seen.size === seen.add(surface).size)).toEqual([])
  }
})

test('titles, demonyms and given names can be looked up', () => {
  expect(gazetteer.titles.has('prime minister')).toBe(true)
  expect(gazetteer.demonyms.get('Norwegian')).toBe('Norway')
})

const linesOf = (name: string) => tables.filter((table) => table.name === name).flatMap(parseGazetteer)

test('a name has one kind and one domain', () => {
  const seen = new Map<string, string>()
  const names = tables.flatMap(parseGazetteer).filter(({ kind }) => kind === 'outlet' || kind === 'agency')
  const different = names.filter(({ canonical, kind, domain }) => {
    const known = seen.get(canonical)
    if (domain !== '' || known === undefined) seen.set(canonical, `${kind} ${domain}`)
    return known !== undefined && !known.endsWith(' ') && domain !== '' && known !== `${kind} ${domain}`
  })
  expect(different).toEqual([])
})

test('every outlet has a domain, and no domain a scheme or a path', () => {
  expect(linesOf('outlets.tsv').filter(({ domain }) => !/^[\w-]+(?:\.[\w-]+)+$/.test(domain))).toEqual([])
})

test('no name of an entity stands in two files', () => {
  const names = ['countries.tsv', 'metonyms.tsv', 'agencies.tsv', 'outlets.tsv'].flatMap(linesOf)
  expect(new Set(names.map(({ surface }) => surface)).size).toBe(names.length)
})

test('every country has a demonym', () => {
  const named = new Set(linesOf('demonyms.tsv').map(({ canonical }) => canonical))
  const countries = linesOf('countries.tsv').filter(({ notes }) => notes.includes('country'))
  const without = new Set(countries.map(({ canonical }) => canonical).filter((country) => !named.has(country)))
  // "Congolese" is read as of the larger of the two
  expect([...without]).toEqual(['Republic of the Congo'])
})

test.each([
  ['outlets.tsv', 400],
  ['agencies.tsv', 300],
  ['metonyms.tsv', 150],
  ['titles.tsv', 200],
  ['demonyms.tsv', 250],
  ['given-names.tsv', 1_500],
])('%s names at least %i', (name, least) => {
  const canonicals = linesOf(name).map(({ surface, canonical, domain }) => (domain ? canonical : surface))
  expect(new Set(canonicals).size).toBeGreaterThanOrEqual(least)
})

/** a sentence, and the outlets and agencies in it as "kind name" */
const AMBIGUOUS: readonly [string, readonly string[]][] = [
  ['Ann Lee told Time that she would go.', ['outlet Time']],
  ['Time will tell, she said.', []],
  ['She reads the Guardian every day.', ['outlet The Guardian']],
  ['He was the legal Guardian of two children.', []],
  ['Bob Hall wrote for The Nation last year.', ['outlet The Nation']],
  ['He said that the nation was safe.', []],
  ['Nature reported the finding on Monday.', ['outlet Nature']],
  ['She walks in Nature every day.', []],
  ['A report in The Sun said that he had left.', ['outlet The Sun']],
  ['The Age of Reason began in Haven.', []],
  ['Ann Lee told Variety that the film was done.', ['outlet Variety']],
  ['They sell a Variety of tools.', []],
  ['Apple said that the phone was safe.', ['agency Apple']],
  ['They met in Apple Valley on Monday.', []],
  ['Bob Hall works for Ford in Haven.', ['agency Ford']],
  ['It was the largest of the Fortune 500 companies.', []],
  ['The speech was given by Nora Ford on Monday.', []],
  ['Chad Hall left on Monday.', []],
  ['Chad warned its neighbours.', ['agency Chad']],
  ['Georgia Quill met the mayor.', []],
  ['Jordan condemned the attack.', ['agency Jordan']],
  ['The plan was written in Brussels.', []],
  ['Brussels rejected the plan.', ['agency European Union']],
  ['The Kremlin denied the report.', ['agency Kremlin']],
  ['Foggy Bottom denied the report.', ['agency State Department']],
  ['Downing Street said that it would not.', ['agency Downing Street']],
  ['The Hill reported that Ann Lee would go.', ['outlet The Hill']],
  ['AFP and the AP said that he had left.', ['outlet Agence France-Presse', 'outlet Associated Press']],
  ['Officials of the G20 spoke at the G20 summit.', ['agency Group of 20']],
]

test.each(AMBIGUOUS)('%s', (text, expected) => {
  const { entities } = extractArticle({ text }, { model, gazetteer })
  const found = entities.filter(({ kind }) => kind === 'outlet' || kind === 'agency')
  expect(found.map(({ kind, name }) => `${kind} ${name}`).sort()).toEqual(expected)
})
