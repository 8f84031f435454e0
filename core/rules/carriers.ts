/** The words before an outlet's name that make it the carrier of what was said. */

export interface CarrierRule {
  /** On the words before the outlet, up to its name. */
  readonly before: RegExp
  readonly example: string
  readonly reason: string
}

const NAME_FOLLOWS = String.raw`\s+(?:(?:the|its|with|a|an|local|state|public|british|french|german|russian|american|u\.s\.|us)\s+){0,3}(?:(?:tv|television|radio|cable|news|network|newspaper|magazine|website|agency|broadcaster|station|channel)\s+){0,2}[“"‘']?$`

const rule = (before: string, example: string, reason: string): CarrierRule => ({
  before: new RegExp(`${before}${NAME_FOLLOWS}`, 'iu'),
  example,
  reason,
})

/** Looked at in order; the first that matches decides. Each example names Reuters as the carrier. */
export const CARRIER_RULES: readonly CarrierRule[] = [
  rule(
    String.raw`\b(?:interviews?|conversation|chat|sit-down|podcast|appearance|discussion|exchange|q&a)\b[^.;“”"]{0,50}\b(?:with|to|on|for|by|at)`,
    'Ann Lee said in an interview with Reuters that the bridge was safe.',
    'interview',
  ),
  rule(
    String.raw`\b(?:statement|e-?mail|letter|message|remarks?|comments?|note|briefing|op-ed|essay|column|article|piece|post|memo|text)s?\b[^.;“”"]{0,40}\b(?:to|for|in|by|with|on)`,
    'Ann Lee said in comments published by Reuters that the bridge was safe.',
    'written-for',
  ),
  rule(
    String.raw`\b(?:speaking|speaks?|spoke|talking|talked)\b(?:\s+\p{L}+){0,4}?\s+(?:to|with|on)`,
    'Speaking to Reuters, Ann Lee said the bridge was safe.',
    'speaking-to',
  ),
  rule(
    String.raw`\b(?:quoted|cited|carried|aired|broadcast|published|reported|interviewed|shown)\b[^.;“”"]{0,25}\b(?:by|on|in)`,
    'Ann Lee was quoted by Reuters as saying the bridge was safe.',
    'quoted-by',
  ),
  rule(
    String.raw`\b(?:quoted|cited) as (?:telling|saying to)`,
    'Ann Lee was quoted as telling Reuters that the bridge was safe.',
    'quoted-as-telling',
  ),
  rule(
    String.raw`\b(?:leak|tell|told|said|say|speak|confirm|disclos|reveal|admit|explain|complain|boast|brief)(?:s|ed|ing)?(?:\s+[\p{L}’'.,]+){0,4}?\s+(?:to|on)`,
    'Ann Lee said on Reuters that the bridge was safe.',
    'said-to-or-on',
  ),
]

/** What the speaker gave out, and the outlet that has it: "documents obtained by Reuters". On the words before the outlet. */
export const OBTAINED_BY: CarrierRule = rule(
  String.raw`\b(?:obtained|seen|reviewed|viewed|acquired|examined|published|released|reported|leaked|provided|shared|given|sent|carried|aired|broadcast|posted)\b[^.;“”"]{0,20}\b(?:by|to|with|in|on)`,
  'A report obtained by Reuters said the bridge was safe.',
  'obtained-by',
)
