/** What cues, sources and adverbs say of the content that they carry. */

import type { Stance } from '../types.ts'

export interface StanceRule {
  /** On the cue in lower case, with straight apostrophes. */
  readonly cue?: RegExp
  /** On the source in lower case; empty where there is none. */
  readonly source?: RegExp
  /** On the first words of the content in lower case. */
  readonly content?: RegExp
  readonly stance: Stance
  readonly example: string
  readonly reason: string
}

const NOT = String.raw`\b(?:not(?! (?:only|just|merely|simply)\b)|never|cannot|neither|nor)\b|n't\b`
const DENY = String.raw`(?:den(?:y|ies|ied|ying)|disput\w*|reject\w*|dismiss\w*|doubt\w*|refut\w*|contradict\w*)`
const KEEP_BACK = '(?:discuss|reveal|disclose|identify|specify|speculate|provide|explain|name)'
/** Not to say a thing leaves it open; not to accept, endorse or do it rejects it. */
const SPEAK_OUT =
  '(?:say|confirm|specify|name|identify|predict|speculate|provide|give|offer|release|reveal|disclose|rule|deny|state|tell|describe|explain|elaborate)\\b'
const QUESTION_WORD = /^(?:whether|if|when|where|why|how|who|whom|what|which)\b/

/** Reason of those who said nothing: there is no claim to keep. */
export const SILENCE = 'silence'

/** Looked at in order; the first whose patterns all match decides. */
export const STANCE_RULES: readonly StanceRule[] = [
  {
    cue: /\b(?:reportedly|allegedly|apparently|supposedly|purportedly|seemingly|presumably|possibly|probably|perhaps)\b/,
    stance: 'hedged',
    example: 'Ann reportedly said the talks had failed.',
    reason: 'adverb-hedge',
  },
  {
    cue: /\bneither (?:confirm|den|verif)\w* nor|\b(?:confirm|verify) (?:or|nor) den\w*|\bden\w+ (?:or|nor) (?:confirm|verify)/,
    stance: 'questioned',
    example: 'Ann would neither confirm nor deny that the talks had failed.',
    reason: 'neither-confirmed-nor-denied',
  },
  {
    cue: new RegExp(String.raw`(?:${NOT}|\b(?:declin|refus)\w*).*\brul\w* out\b`),
    stance: 'hedged',
    example: 'Ann did not rule out that the talks would fail.',
    reason: 'not-ruled-out',
  },
  {
    cue: /\b(?:declin|refus)\w*(?: (?:to )?(?:comment|respond|discuss|answer|elaborate|reply)\b|.*\bcomment\b)/,
    stance: 'questioned',
    example: 'Ann refused to discuss the report.',
    reason: SILENCE,
  },
  {
    cue: /\b(?:declin|refus)\w*$/,
    content:
      /^(?:(?:any |further |to )*comment|to (?:respond|discuss|answer|elaborate|reply|speak|talk|be interviewed)\b)/,
    stance: 'questioned',
    example: 'Ann declined to comment.',
    reason: SILENCE,
  },
  {
    cue: new RegExp(`\\b(?:declin|refus)\\w* to ${SPEAK_OUT}`),
    stance: 'questioned',
    example: 'Ann refused to confirm the report.',
    reason: 'declined',
  },
  {
    cue: /\b(?:declin|refus)\w*$/,
    content: new RegExp(`^to ${SPEAK_OUT}`),
    stance: 'questioned',
    example: 'Ann declined to say whether the talks had failed.',
    reason: 'declined',
  },
  {
    cue: /\b(?:declin|refus)\w*/,
    stance: 'denied',
    example: 'Ann refused to accept that the talks had failed.',
    reason: 'refused',
  },
  {
    cue: new RegExp(`(?:${NOT}|\\bfail\\w* to\\b).*\\b(?:respond|reply|comment|return|answer|elaborate)`),
    stance: 'questioned',
    example: 'Ann did not respond to a request for comment.',
    reason: SILENCE,
  },
  {
    cue: new RegExp(`(?:${NOT}).*\\b${KEEP_BACK}`),
    stance: 'questioned',
    example: 'Ann did not disclose that the talks had failed.',
    reason: 'kept-back',
  },
  {
    cue: new RegExp(`(?:${NOT}).*\\b${DENY}|\\bno doubt\\b`),
    stance: 'asserted',
    example: 'Ann did not deny the report.',
    reason: 'negated-denial',
  },
  {
    source: /^(?:no one|nobody|none|no \p{L}+|neither)\b/u,
    cue: new RegExp(`\\b${DENY}`),
    stance: 'asserted',
    example: 'Nobody denied the report.',
    reason: 'denied-by-nobody',
  },
  {
    cue: /\b(?:den(?:y|ies|ied|ying)|denial|disput(?:e|es|ed|ing)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|refut(?:e|es|ed|ing)|rebut\w*|disavow\w*|contradict\w*|repudiat\w*|debunk\w*|rul(?:es?|ed|ing) out|disagre\w+)\b/,
    stance: 'denied',
    example: 'Ann denied the report.',
    reason: 'verb-deny',
  },
  {
    cue: /\bask(?:s|ed|ing)?\b/,
    content: /^(?!whether\b|if\b|wh|how\b|about\b|["“'‘])(?:\S+ ){0,6}(?:to|for|that)\b/,
    stance: 'asserted',
    example: 'Ann asked that the talks be held.',
    reason: 'verb-request',
  },
  {
    cue: /\b(?:question(?:s|ed|ing)?|doubt(?:s|ed|ing|ful)?|wonder(?:s|ed|ing)?|ask(?:s|ed|ing)?|inquir\w+|sk[ec]ptic\w*|unsure|uncertain|not sure)\b/,
    stance: 'questioned',
    example: 'Ann questioned the report.',
    reason: 'verb-question',
  },
  {
    cue: /\b(?:(?:is|are|was|were|been) (?:\w+ )?(?:believed|thought|suspected|rumou?red|alleged)|suspect(?:s|ed)?|speculat\w+|guess\w*|surmis\w+|rumou?rs?)\b/,
    stance: 'hedged',
    example: 'Ann suspects that the talks failed.',
    reason: 'verb-hedge',
  },
  {
    cue: new RegExp(String.raw`(?:${NOT}|\bunable\b|\bwithout\b).*\b(?:confirm|verif)`),
    stance: 'questioned',
    example: 'Ann could not confirm that the talks had failed.',
    reason: 'not-confirmed',
  },
  {
    cue: new RegExp(String.raw`(?:${NOT}|\bwithout\b).*\b(?:sa(?:y|id)|tell|told|know|decide|mention)`),
    content: QUESTION_WORD,
    stance: 'questioned',
    example: 'Ann has not said whether the talks failed.',
    reason: 'not-said-whether',
  },
  {
    cue: /\b(?:would|will|could|can)(?: not|n't)\b.*\bsay\b/,
    stance: 'questioned',
    example: 'Ann would not say that the talks had failed.',
    reason: 'would-not-say',
  },
  {
    cue: new RegExp(
      String.raw`(?:${NOT}|\bwithout\b).*\b(?:sa(?:y|id|ys|ying)|told|tell|believ|think|thought|accept|agre|claim|suggest|mean|assert|buy|report|recogni|concede|see|find)`,
    ),
    stance: 'denied',
    example: 'Ann never claimed that the talks had failed.',
    reason: 'negated-assertion',
  },
  {
    source: /^(?:no one|nobody|none|no \p{L}+|neither)\b/u,
    stance: 'denied',
    example: 'No one said the talks had failed.',
    reason: 'said-by-nobody',
  },
]

/** Hedges near the head of a paraphrase; group 1 is the word before. "that the talks had probably failed" */
export const CONTENT_HEDGE =
  /^(?:that )?(?:\S+ ){0,8}?(\S* )?(?:probably|allegedly|reportedly|apparently|supposedly|purportedly|possibly|perhaps)\b/i

/** Before these the adverb belongs to a noun: "the allegedly corrupt mayor". */
export const DETERMINER = /^(?:the|a|an|this|that|these|those|his|her|its|their|our|my|some|any)$/i
