/** How a source knows what it says, in the words with which articles describe it. Why somebody is not named is no such thing. */

export interface BasisRule {
  /** Where it matches the basis begins; it goes on to the end of the clause. */
  readonly pattern: RegExp
  /** Its basis is that of Bob Hall, or of whoever is not named. */
  readonly example: string
  readonly reason: string
}

/** What one can be inside of. "involved in the accident" says nothing of knowing. */
const AFFAIR =
  '(?:talks|negotiations|discussions?|deliberations|conversations?|meetings?|investigations?|inquir(?:y|ies)|probe|planning|plans?|process|matter|deal|case|situation|operation|project|efforts?|review|decision|transaction|proceedings|search|rescue|drafting)'
const OF_AFFAIR = String.raw`(?:(?:the|these|those|its|his|her|their|this|that) (?:[\p{L}’'-]+ ){0,3}?${AFFAIR}|(?:talks|negotiations|investigation|inquiry|probe|situation|matter))\b`
const WHO = '(?:who|which) (?:(?:also|later|had|has|have|personally|himself|herself|themselves) ){0,2}'
/** "saw his lead shrink" is a turn of phrase. */
const THING = String.raw`(?! (?:his|her|their|its|as)\b)(?= \p{L})`

/** Who went to a rally or a school is told for another reason. */
const ATTENDED = String.raw`attended\b(?! \p{Lu})(?! (?:\S+ ){0,3}?(?:rall(?:y|ies)|colleges?|universit(?:y|ies)|schools?|academy|church|caucus(?:es)?)\b)`

/** Looked at in order; the first that matches decides. */
export const BASIS_RULES: readonly BasisRule[] = [
  {
    pattern: new RegExp(`\\b${WHO}(?:seen|saw|watched|witnessed|heard|overheard|listened to)\\b${THING}`, 'u'),
    example: 'Bob Hall, who saw the bridge fall, said nobody was on it.',
    reason: 'basis-witnessed',
  },
  {
    pattern: new RegExp(`\\b${WHO}(?:read|reviewed|viewed|examined|inspected|obtained)\\b${THING}`, 'u'),
    example: 'An aide who had read the letter said it asked for money.',
    reason: 'basis-read',
  },
  {
    pattern: new RegExp(
      `\\b${WHO}(?:${ATTENDED}|sat in on|(?:took|taken|taking) part in|participated in|(?:was|were|been) present\\b)`,
      'u',
    ),
    example: 'Bob Hall, who attended the dinner, said nothing was decided.',
    reason: 'basis-attended',
  },
  {
    pattern:
      /(?<!\b(?:not|less|hardly|barely|expert|star|key|character|prosecution|defen[cs]e|state[’']s) )\b(?:[Ee]ye-?)?[Ww]itness(?:es)?\b/u,
    example: 'A witness said the bridge fell within seconds.',
    reason: 'basis-witness',
  },
  {
    pattern: /(?<!\b(?:not|less|hardly|barely|more) )\bfamiliar with\b/u,
    example: 'Two people familiar with the talks said they had failed.',
    reason: 'basis-familiar',
  },
  {
    pattern:
      /\b(?:with|who (?:has|have|had)) (?:(?:direct|first-?hand|intimate|detailed|inside|personal|close|some) )?knowledge (?:of|about)\b/u,
    example: 'A person with direct knowledge of the talks said they had failed.',
    reason: 'basis-knowledge',
  },
  {
    pattern:
      /(?<!\bnot )\b(?:(?:who|which) (?:was|were|has been|have been|had been) )?(?:briefed (?:on|about|by)|informed (?:of|about)|told (?:of|about))\b/u,
    example: 'Officials briefed on the talks said they had failed.',
    reason: 'basis-briefed',
  },
  {
    pattern: /(?<!\bnot )\b(?:who (?:was|were|is|are|had been) )?privy to\b/u,
    example: 'An aide who was privy to the talks said they had failed.',
    reason: 'basis-privy',
  },
  {
    pattern: new RegExp(
      `(?<!\\bnot )\\b(?:who (?:was|were|is|are|has been|have been|had been) )?(?:(?:directly|closely|personally) )?(?:involved in|close to|aware of) ${OF_AFFAIR}`,
      'u',
    ),
    example: 'An official involved in the talks said they had failed.',
    reason: 'basis-involved',
  },
  {
    pattern:
      /\b(?:who (?:was|were|had been) (?:also )?)?(?:in|inside) the (?:court)?room\b|\bwho (?:was|were|had been) (?:also )?(?:in|inside|on) the (?:car|building|crowd|audience|plane|train|bus)\b/u,
    example: 'One official in the room said nothing was decided.',
    reason: 'basis-in-the-room',
  },
  {
    pattern:
      /\b(?:who (?:was|were|had been) (?:also )?)?(?:at the (?:scene|meeting|dinner|hearing|ceremony|talks)|on the (?:scene|call))\b/u,
    example: 'Bob Hall, who was at the meeting, said nothing was decided.',
    reason: 'basis-at-the-scene',
  },
]

/** In a source's own quoted words, how it knows. Hearing that something is so is hearsay. */
export const FIRST_HAND_RULES: readonly BasisRule[] = [
  {
    pattern:
      /\bI (?:personally |myself |just |actually )?(?:saw|watched|witnessed|heard|overheard) (?:it(?! as\b)|him|her|them|the|an?(?! lot\b)|this|these|those|everything)\b/u,
    example: '“I saw the bridge fall,” Bob Hall said.',
    reason: 'basis-own-eyes',
  },
  {
    pattern: /\bI was (?:there|present|(?:standing |sitting )?(?:right )?(?:in the room|at the scene))\b/u,
    example: '“I was in the room,” Bob Hall said.',
    reason: 'basis-was-there',
  },
]

/** Where the words go on to something else: "briefed on the talks and spoke anonymously". */
export const BASIS_ENDS =
  /,(?=\s)|''|\s(?=(?:and|but|or) (?:spoke|speaks|described|recalled|recounted|asked|requested|declined|insisted|said|says|was|were|is|are|has|have|had|would|could)\b|(?:and |but |or )?(?:who|which)\b|(?:speaking |talking )?on (?:the )?condition of anonymity\b|(?:said|says|told|but|because)\b|and$)/u

/** Where a sentence ends at the latest; not at "Mr." or "U.S." */
export const SENTENCE_ENDS =
  /[;:!?()“”"—–\n]|(?<!\b(?:\p{Lu}|Mr|Mrs|Ms|Dr|Gov|Sen|Rep|Gen|Lt|Col|Sgt|Capt|Prof|St|Jr|Sr|Inc|No))\.(?=\s|$)/u
