/** What a line of a gazetteer means, and that the lines that come with the package are sound. */

import { expect, test } from 'vitest'
import { createGazetteer } from '../../core/gazetteer.ts'
import { parseGazetteer } from '../../core/gazetteer-lines.ts'
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
