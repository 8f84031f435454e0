import { expect, test } from 'vitest'
import { CSV } from '../../server/formats/csv.ts'
import { ARTICLE_KEY, edge, extractionOf, node, storedArticle } from '../server/corpus.ts'
import { filesOf, madeSnapshot } from './read-all.ts'

const linesOf = (text: string | undefined) => (text ?? '').split('\r\n')

test.each([
  ['=1+1', "'=1+1"],
  ['+1', "'+1"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['\r=1', '"\'\r=1"'],
  ['＝1', "'＝1"],
  ['=HYPERLINK("http://x","a")', '"\'=HYPERLINK(""http://x"",""a"")"'],
  ['a=1', 'a=1'],
  ['a, "b"\nc', '"a, ""b""\nc"'],
])('a cell with %j is no formula', async (label, cell) => {
  const { 'nodes.csv': text } = await filesOf(CSV, madeSnapshot([node('person:a', { label })], []))
  expect(text).toContain(`\r\nperson:a,${cell},person,`)
})

test('nodes, edges and evidence are tables with a head, and evidence has the words and where they stand', async () => {
  const snapshot = madeSnapshot(
    [
      node('person:a', { aliases: ['A', 'Aa'], articles: 2 }),
      node('claim:1', { originRange: [1, 2], circular: false }),
    ],
    [edge('said', 'person:a', 'claim:1', 2)],
    [storedArticle(extractionOf({ key: ARTICLE_KEY }))],
  )
  const files = await filesOf(CSV, snapshot)
  expect(Object.keys(files)).toEqual(['nodes.csv', 'edges.csv', 'evidence.csv'])
  const rowOf = (name: string, row: number) => {
    const [head, ...rows] = linesOf(files[name]).map((line) => line.split(','))
    return Object.fromEntries((head ?? []).map((column, index) => [column, rows[row]?.[index]]))
  }
  expect(rowOf('nodes.csv', 0)).toMatchObject({ id: 'person:a', kind: 'person', aliases: 'A | Aa', articles: '2' })
  expect(rowOf('nodes.csv', 1)).toMatchObject({ originsMin: '1', originsMax: '2', circular: 'false' })
  expect(rowOf('edges.csv', 0)).toMatchObject({
    source: 'person:a',
    target: 'claim:1',
    weight: '2',
    firstSeen: '2026-05-03',
  })
  expect(rowOf('evidence.csv', 0)).toMatchObject({
    article: ARTICLE_KEY,
    date: '2026-05-03',
    sourceWords: 'Ann Lee',
    cueWords: 'denied',
    contentWords: 'the report',
    sourceSpan: '14..21',
    stance: 'denied',
  })
  expect(linesOf(files['evidence.csv'])).toHaveLength(4)
})

test('a byte order mark comes when it is asked for', async () => {
  const snapshot = madeSnapshot([], [])
  const firsts = async (bom: boolean) =>
    Object.values(await filesOf(CSV, snapshot, { bom })).map((text) => text.codePointAt(0))
  expect(await firsts(true)).toEqual([0xfeff, 0xfeff, 0xfeff])
  expect(await firsts(false)).not.toContain(0xfeff)
})
