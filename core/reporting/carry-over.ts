/** What one sentence says of the reporting of others: "The Herald also reports that …", "It reports that she said this". */

import { CONTINUED_BLOCK } from '../blocks.ts'
import type { Credit } from './credits.ts'
import { isPointer } from './no-claims.ts'
import type { Chain, Told } from './via.ts'

const MAX_LOOK_BACK = 40

/** After "The Herald also reports that …" the rest of that paragraph is the Herald's reporting too, in the article's voice. */
export function continuedIntroductions(told: readonly Told[]): Credit[] {
  const credits: Credit[] = []
  let open: { readonly paragraph: number; readonly covered: Set<number> } | null = null
  for (const [index, { tagged, speaker, sentence }] of told.entries()) {
    if (speaker && sentence && tagged.why === CONTINUED_BLOCK) {
      open = { paragraph: sentence.paragraph, covered: new Set() }
      const span = { start: sentence.start, end: tagged.cue.end }
      credits.push({ outlet: speaker, covered: open.covered, span, why: 'goes-on-reporting' })
    } else if (open && sentence?.paragraph === open.paragraph) open.covered.add(index)
  }
  return credits
}

/** "Reuters reports that TASS reported that Lee said this": the chain belongs to what Lee said last. */
export function pointedCredits(text: string, told: readonly Told[], chains: readonly Chain[]): Credit[] {
  return told.flatMap(({ tagged, speaker }, index): Credit[] => {
    const via = chains[index]?.via ?? []
    if (!speaker || via.length === 0 || !isPointer(text, tagged)) return []
    const meant = lastOf(told, speaker, index)
    if (meant < 0) return []
    const span = { start: tagged.cue.start, end: (tagged.content[0] ?? tagged.cue).end }
    // the nearest to the speaker first, as chains are built outwards
    return [...via].reverse().map((outlet) => ({ outlet, covered: new Set([meant]), span, why: 'said-this' }))
  })
}

function lastOf(told: readonly Told[], speaker: string, before: number): number {
  for (let at = before - 1; at >= 0 && before - at <= MAX_LOOK_BACK; at--)
    if (told[at]?.speaker === speaker && told[at]?.tagged.nestedIn === undefined) return at
  return -1
}
