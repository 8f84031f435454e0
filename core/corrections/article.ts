/** Corrects what was read from one article before anything else sees it: whom its words name, and who says what in it. */

import type { Extraction } from '../types.ts'
import { type CorrectedExtraction, correctAttributions } from './attributions.ts'
import { correctMentions } from './mentions.ts'
import type { AttributionCorrection, MentionCorrection } from './types.ts'

/** What is corrected in its article alone. */
export type ArticleCorrection = AttributionCorrection | MentionCorrection

/** Replays corrections of one article, in log order; what is said of an attribution holds, whomever its words name. */
export function correctArticle(asRead: Extraction, corrections: readonly ArticleCorrection[]): CorrectedExtraction {
  const named = correctMentions(asRead, corrections.filter(isOfMention))
  const told = correctAttributions(named.extraction, corrections.filter(isOfAttribution))
  return { extraction: told.extraction, outcomes: new Map([...named.outcomes, ...told.outcomes]) }
}

const isOfMention = (one: ArticleCorrection): one is MentionCorrection => one.object.type === 'mention'
const isOfAttribution = (one: ArticleCorrection): one is AttributionCorrection => one.object.type === 'attribution'
