/** Verbs that, after "it", "this" or "that", draw the writer's own conclusion: "This shows that nobody cares". */
export const EVIDENCE_VERBS: readonly string[] = [
  'demonstrate',
  'highlight',
  'illustrate',
  'imply',
  'indicate',
  'mean',
  'prove',
  'reflect',
  'remind',
  'reveal',
  'seem',
  'show',
  'signal',
  'suggest',
  'underline',
  'underscore',
]

/** A cue, with the words after it, that says nothing. */
export interface NothingSaid {
  readonly cue: RegExp
  readonly example: string
  readonly reason: string
}

/** Silence, moods and idioms that a verb or adjective of speech stands in. */
export const NOTHING_SAID: readonly NothingSaid[] = [
  {
    cue: /\b(?:silent|mum|quiet|tight-lipped)\b(?! (?:that|whether))/i,
    example: 'Nora Quill has been silent about the sale.',
    reason: 'silence',
  },
  {
    cue: /\b(?:so|such an?) (?!(?:sure|certain|confident|convinced|clear|aware)\b)[a-z]+ that\b/i,
    example: 'They were so upset that they left the hall.',
    reason: 'so-that',
  },
  {
    cue: /\b(?:could|can) ?(?:not|n['’]t) (?:have )?ask(?:ed)? (?:for )?(?:more|better|a better|much more)\b/i,
    example: 'The town couldn’t ask for more cooperation.',
    reason: 'could-not-ask-for-more',
  },
]

/** Words that, alone or first before a colon, are a cry of the page: "Bombshell: …", "Shock claim: …". */
export const CRIES: readonly string[] = [
  'alert',
  'bombshell',
  'breaking',
  'busted',
  'caught',
  'confirmed',
  'developing',
  'exclusive',
  'flashback',
  'listen',
  'live',
  'revealed',
  'scandal',
  'shock',
  'shocking',
  'unbelievable',
  'update',
  'updated',
  'video',
  'warning',
  'watch',
  'wow',
]
