/** Offsets of other worlds: what is written in code points leads back to the same words. */

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildGraph } from '../../core/graph.ts'
import { hashText } from '../../core/id.ts'
import { readBrat } from '../../core/model/training/brat.ts'
import type { Attribution, Extraction, Span } from '../../core/types.ts'
import { BRAT, toBrat } from '../../server/formats/brat.ts'
import { JSON_LD } from '../../server/formats/json-ld.ts'
import { snapshotOf } from '../../server/store/snapshot.ts'
import { EXTRACTIONS } from '../core/shared-articles.ts'
import { extractionOf, storedArticle } from '../server/corpus.ts'
import { filesOf, written } from './read-all.ts'

/** Words of one article, some of them outside the Basic Multilingual Plane, and which of them an attribution takes. */
const ARTICLE = fc
  .record({
    words: fc.array(fc.constantFrom('😀', 'ab', '𝒳y', 'é', '👩‍🚀', 'c.', '\n\n', '\u2028'), {
      minLength: 6,
      maxLength: 30,
    }),
    picks: fc.array(fc.tuple(fc.nat(99), fc.nat(3)), { minLength: 3, maxLength: 5 }),
  })
  .map(({ words, picks }) => {
    const starts = words.map((_, index) => words.slice(0, index).join(' ').length + (index > 0 ? 1 : 0))
    const text = words.join(' ')
    const spans = picks.map(([from, more]): Span => {
      const first = from % words.length
      const last = Math.min(words.length - 1, first + more)
      return { start: starts[first] as number, end: (starts[last] as number) + (words[last] as string).length }
    })
    return { text, spans }
  })

function extractionWith(text: string, [source, cue, ...content]: readonly Span[]): Extraction {
  const extraction = extractionOf({ key: 'article:a', text, textHash: hashText(text) })
  const attribution = {
    ...(extraction.attributions[0] as Attribution),
    source: [source as Span],
    cue: cue as Span,
    content,
  }
  return {
    ...extraction,
    sentences: [],
    entities: [
      { key: 'person:ann-lee', kind: 'person', name: 'Ann Lee', aliases: [], mentions: [] },
      { key: 'outlet:reuters', kind: 'outlet', name: 'Reuters', aliases: [], mentions: [] },
    ],
    attributions: [attribution],
  }
}

/** As brat and the Web Annotation model count. */
const pointsOf = (text: string, start: number, end: number) => [...text].slice(start, end).join('')

describe('brat', () => {
  test('every span leads back to its words, in any text', () => {
    fc.assert(
      fc.property(ARTICLE, ({ text, spans }) => {
        const annotation = toBrat(extractionWith(text, spans))
        for (const line of annotation.split('\n').filter((one) => /^T\d/.test(one))) {
          const [, place = '', words] = line.split('\t')
          const pieces = place
            .slice(place.indexOf(' ') + 1)
            .split(';')
            .map((pair) => pair.split(' ').map(Number) as [number, number])
          expect(pieces.map(([start, end]) => pointsOf(text, start, end)).join(' ')).toBe(words)
        }
      }),
    )
  })

  test('an attribution comes back as it went, by the reader of annotated corpora', () => {
    for (const extraction of EXTRACTIONS) {
      const pairs = (spans: readonly Span[]) => spans.map(({ start, end }) => [start, end])
      expect(readBrat(extraction.article.text, toBrat(extraction))).toEqual(
        extraction.attributions.map(({ source, cue, content }) => ({
          source: pairs(source),
          cue: pairs([cue]),
          content: pairs(content),
        })),
      )
    }
  })

  test('has mode, stance, what is nested, and why', () => {
    const extraction = extractionOf({ key: 'article:a' })
    const [first] = extraction.attributions as [Attribution]
    expect(toBrat({ ...extraction, attributions: [first, { ...first, source: [], nestedIn: 0 }] })).toBe(
      [
        'T1\tSource 14 21\tAnn Lee',
        'T2\tCue 22 28\tdenied',
        'T3\tContent 29 39\tthe report',
        'T4\tAttribution 22 28\tdenied',
        'E1\tAttribution:T4 Content:T3 Cue:T2 Source:T1',
        'A1\tMode E1 indirect',
        'A2\tStance E1 denied',
        '#1\tAnnotatorNotes E1\tperson:ann-lee; via outlet:reuters; confidence 0.9; verb-deny',
        'T5\tCue 22 28\tdenied',
        'T6\tContent 29 39\tthe report',
        'T7\tAttribution 22 28\tdenied',
        'E2\tAttribution:T7 Content:T6 Cue:T5',
        'A3\tMode E2 indirect',
        'A4\tStance E2 denied',
        '#2\tAnnotatorNotes E2\tperson:ann-lee; via outlet:reuters; confidence 0.9; verb-deny',
        'R2\tNestedIn Arg1:E2 Arg2:E1',
        '',
      ].join('\n'),
    )
  })

  test('files have names that are safe and their own', async () => {
    const ids = ['a', 'A', 'b/c', 'b c', '../../etc', 'ü']
    const articles = ids.map((id) => storedArticle(extractionOf({ key: `article:${id}`, id })))
    const files = await filesOf(BRAT, snapshotOf(buildGraph([]), articles))
    const names = Object.keys(files)
    expect(names).toHaveLength(1 + 2 * ids.length)
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length)
    expect(names.filter((name) => !/^[\p{L}\p{N}_-]+\.(?:txt|ann|conf)$/u.test(name))).toEqual([])
    expect(files['A.txt']).toBe(articles[0]?.input.text)
  })
})

interface Selector {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
}
interface LinkedItem {
  readonly id: string
  readonly type: string | readonly string[]
  readonly body: readonly string[]
  readonly target: readonly { readonly source: string; readonly selector: readonly [Selector, Selector] }[]
  readonly [name: string]: unknown
}

const itemsOf = async (extractions: readonly Extraction[]) => {
  const articles = extractions.map((extraction) => storedArticle(extraction))
  const text = await written(JSON_LD, snapshotOf(buildGraph(extractions), articles))
  return (JSON.parse(text) as { '@graph': readonly LinkedItem[] })['@graph']
}
const annotationsIn = (items: readonly LinkedItem[]) => items.filter(({ type }) => type === 'Annotation')

describe('JSON-LD', () => {
  test('every selector leads back to its words and what stands around them, in any text', async () => {
    await fc.assert(
      fc.asyncProperty(ARTICLE, async ({ text, spans }) => {
        const annotations = annotationsIn(await itemsOf([extractionWith(text, spans)]))
        expect(annotations.length).toBeGreaterThan(0)
        for (const { selector } of annotations.flatMap(({ target }) => target)) {
          const [{ start, end }, { exact, prefix, suffix }] = selector
          expect(pointsOf(text, start, end)).toBe(exact)
          expect(pointsOf(text, Math.max(0, start - 32), start)).toBe(prefix)
          expect(pointsOf(text, end, end + 32)).toBe(suffix)
        }
      }),
      { numRuns: 50 },
    )
  })

  test('has every node and edge, an annotation for each piece of evidence with words, and who said what', async () => {
    const items = await itemsOf(EXTRACTIONS)
    const graph = buildGraph(EXTRACTIONS)
    const ids = new Set(items.map(({ id }) => id))
    for (const { key } of [...graph.nodes, ...graph.edges])
      expect(ids).toContain(`urn:hearsay:${encodeURIComponent(key)}`)
    const evidence = graph.edges.flatMap(({ attributes }) => attributes.evidence).filter(({ field }) => !field)
    expect(annotationsIn(items)).toHaveLength(evidence.length)
    const quotations = items.filter(({ type, text }) => type?.[0] === 'Quotation' && String(text).includes('lorry'))
    const quoted = new Set(quotations.map(({ id }) => id))
    expect(items.filter(({ id }) => quoted.has(id)).map(({ spokenByCharacter }) => spokenByCharacter)).toContainEqual({
      id: 'urn:hearsay:person%3Alee',
    })
    expect(
      items.map(({ id, ...item }) => ({ id, on: item['prov:wasDerivedFrom'] })).filter(({ on }) => on).length,
    ).toBeGreaterThan(0)
  })
})
