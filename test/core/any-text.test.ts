/** Whatever the text, spans are exact, and nothing is thrown but a refusal with its reason. */

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { HearsayError } from '../../core/errors.ts'
import { extractArticle } from '../../core/pipeline.ts'
import type { Extraction } from '../../core/types.ts'
import { gazetteer, model } from './read.ts'

const words = fc.constantFrom(
  'Ann Lee',
  'said',
  'that',
  'told',
  'Reuters',
  '“',
  '”',
  '"',
  "''",
  ',',
  '.',
  ':',
  '\n\n',
  'the mayor',
  'denied',
  'according to',
  'reportedly',
  'who',
  'he',
  'is expected to',
  'MR. HALL:',
  '—',
  '😀',
  'é́',
  'the report',
  'and',
  'claims',
  '(',
  ')',
  '‘',
  '’',
  '\ud800',
  '\u0000',
  '\u202e',
  '**',
  '[Bob Hall](https://example.com/hall)',
  '&amp;',
  '<b>',
  '\n> ',
  '\n# ',
  '\r\n',
  '\f',
  '\n\nQ: ',
  '\n\nA: ',
  '\n— Ann Lee (@annlee)',
  '\n\nOSLO (Corvane) — ',
  '\n\n3 comments\n\n',
  '\nbob • 3 hours ago\n',
  '\nBy Ann Lee\n',
)

function check({ article, sentences, entities, attributions, citations }: Extraction): void {
  const { text, regions, comments, metadataSpans } = article
  const spans = [
    ...regions,
    ...comments,
    ...comments.flatMap(({ author }) => author ?? []),
    ...Object.values(metadataSpans),
    ...sentences,
    ...attributions.flatMap(({ source, cue, content }) => [...source, cue, ...content]),
    ...citations.map(({ span }) => span),
  ]
  for (const { start, end } of spans) expect(start >= 0 && start < end && end <= text.length).toBe(true)
  for (const mention of entities.flatMap(({ mentions }) => mentions))
    expect(text.slice(mention.start, mention.end)).toBe(mention.text)
  for (const [index, { nestedIn }] of attributions.entries())
    if (nestedIn !== undefined) expect(nestedIn !== index && attributions[nestedIn] !== undefined).toBe(true)
}

test('made-up texts of awkward parts', () => {
  fc.assert(
    fc.property(fc.array(words, { minLength: 1, maxLength: 50 }), (parts) => {
      try {
        check(
          extractArticle(
            {
              text: `The mayor of the valley said it was over and that nobody would go. ${parts.join(' ')}`,
            },
            { model, gazetteer },
          ),
        )
      } catch (error) {
        if (!(error instanceof HearsayError)) throw error
        expect(error.next).not.toBe('')
      }
    }),
    { numRuns: 400, seed: 3 },
  )
})

test.each([
  ['one long sentence', `Ann Lee said that ${'the bridge was safe and '.repeat(2_000)}the river was rising.`],
  ['no punctuation', 'Ann Lee said the bridge was safe and the mayor told Reuters that nobody would go '.repeat(200)],
  ['capitals', 'ANN LEE SAID THE BRIDGE WAS SAFE. THE MAYOR TOLD REUTERS THAT NOBODY WOULD GO.'],
  ['many unclosed marks', `The mayor said ${'“it is over '.repeat(500)}`],
  ['many apostrophes', `The mayor said it ${"'tis the workers' ".repeat(2_000)}`],
  ['many short paragraphs', 'Ann Lee said it was over.\n'.repeat(1_000)],
])('%s', (_name, text) => {
  check(extractArticle({ text }, { model, gazetteer }))
})
