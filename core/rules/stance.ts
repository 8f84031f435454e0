/** What cues and adverbs say of the content that they carry. */

import type { Stance } from '../types.ts'

export interface StanceRule {
  readonly pattern: RegExp
  readonly stance: Stance
  readonly example: string
  readonly reason: string
}

/** Looked at in order, on the cue in lower case; the first that matches decides. */
export const STANCE_RULES: readonly StanceRule[] = [
  {
    pattern: /\b(?:reportedly|allegedly|apparently|supposedly|purportedly|seemingly|presumably|possibly|probably)\b/,
    stance: 'hedged',
    example: 'Ann reportedly said the talks had failed.',
    reason: 'adverb-hedge',
  },
  {
    pattern: /\b(?:not|never|n['’]t)\b.*\b(?:den(?:y|ies|ied|ying)|disput|reject|dismiss|doubt)/,
    stance: 'asserted',
    example: 'Ann did not deny the report.',
    reason: 'negated-denial',
  },
  {
    pattern:
      /\b(?:den(?:y|ies|ied|ying)|disput(?:e|es|ed|ing)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|refut(?:e|es|ed|ing)|rebut\w*|disavow\w*|contradict\w*)\b/,
    stance: 'denied',
    example: 'Ann denied the report.',
    reason: 'verb-deny',
  },
  {
    pattern: /\b(?:question(?:s|ed|ing)?|doubt(?:s|ed|ing)?|wonder(?:s|ed|ing)?|ask(?:s|ed|ing)?)\b/,
    stance: 'questioned',
    example: 'Ann questioned the report.',
    reason: 'verb-question',
  },
  {
    pattern:
      /\b(?:(?:is|are|was|were|been) (?:\w+ )?(?:believed|thought|suspected|rumou?red|alleged)|suspect(?:s|ed)?|speculat\w+|guess\w*|surmis\w+)\b/,
    stance: 'hedged',
    example: 'Ann suspects that the talks failed.',
    reason: 'verb-hedge',
  },
  {
    pattern: /\b(?:not|never|n['’]t)\b.*\b(?:say|says|believe|think|accept|confirm|agree|claim|suggest|mean)/,
    stance: 'denied',
    example: 'Ann did not say the talks had failed.',
    reason: 'negated-assertion',
  },
]

/** Hedges at the head of a content. */
export const CONTENT_HEDGE =
  /^(?:that )?(?:\S+ ){0,7}(?:was|were|is|are|had|has|have|may|might|could)?\s*(?:probably|allegedly|reportedly|apparently|supposedly|possibly|perhaps)\b/i
