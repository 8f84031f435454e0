import { expect, test } from 'vitest'
import { quoteShortly } from '../../core/origins/quotation.ts'
import type { Span } from '../../core/types.ts'

/** Spans of "[source]", "<cue>" and "{content}" in a text, and the text without the brackets. */
function marked(notation: string) {
  const spans: Record<string, Span[]> = { '[': [], '<': [], '{': [] }
  let text = ''
  let open: { readonly mark: string; readonly start: number } | null = null
  for (const letter of notation) {
    if ('[<{'.includes(letter)) open = { mark: letter, start: text.length }
    else if (']>}'.includes(letter) && open) spans[open.mark]?.push({ start: open.start, end: text.length })
    else text += letter
  }
  const [source = null] = spans['['] ?? []
  const [cue = null] = spans['<'] ?? []
  return { text, stated: { source, cue, content: spans['{'] ?? [] } }
}

test.each([
  [
    '[Reuters] <reported> on Monday {that talks will be halted}.',
    60,
    'Reuters reported on Monday that talks will be halted',
  ],
  ['[Reuters] <reported> {that talks will be halted this week}.', 40, 'Reuters reported that talks will be…'],
  ['{The talks had failed}, [two officials] <said>.', 60, 'The talks had failed, two officials said'],
  [
    '{The talks had failed over the price of the bridge}, [an aide] <said>.',
    40,
    'The talks had failed over… an aide said',
  ],
  ['{The bridge}, [Bob Hall] <said>, {was safe for all of them}.', 45, 'The bridge, Bob Hall said, was safe for all…'],
  [
    '{The talks had failed over the price of the bridge}, [an aide] <told> the Valley Herald, {and would end}.',
    60,
    'The talks had failed over… an aide told the Valley Herald',
  ],
  ['{Talks failed}, it was <reported>.', 60, 'Talks failed, it was reported'],
  ['{Talks will be halted this week.}', 20, 'Talks will be…'],
  ['{Talks\n will  be halted.}', 60, 'Talks will be halted.'],
  ['[a woman who lives by the river and had seen all of it] <said> {it fell}.', 40, 'it fell'],
])('%s in %i letters: %s', (notation, max, words) => {
  const { text, stated } = marked(notation)
  expect(quoteShortly(text, stated, max)).toBe(words)
  expect(words.length).toBeLessThanOrEqual(max)
})
