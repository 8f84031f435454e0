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
  'show',
  'signal',
  'suggest',
  'underline',
  'underscore',
]
