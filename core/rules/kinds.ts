/** Nouns of one kind of thing: what an article calls by a nickname, it calls by another of these too. */

/** Words for one kind of thing; "_" stands for the space in a phrase. */
export interface KindRule {
  readonly kind: string
  readonly nouns: string
  readonly example: string
  readonly reason: string
}

/** The nouns are read as concepts (see concepts.ts), so that one of a row there stands for all of its row. */
export const KIND_RULES: readonly KindRule[] = [
  {
    kind: 'connection',
    nouns: 'channel phone radio cable wire telegraph telex',
    example: 'The “iron wire” rang twice. Lee had used the telephone before.',
    reason: 'kind-connection',
  },
  {
    kind: 'text',
    nouns: 'dossier document memo memorandum letter manifesto manual pamphlet leaflet list ledger diary',
    example: 'The “grey ledger” names nine judges. The document lay in a safe.',
    reason: 'kind-text',
  },
  {
    kind: 'rule',
    nouns: 'statute bill regulation measure ordinance decree',
    example: 'The so-called bottle bill passed. The measure taxes glass.',
    reason: 'kind-rule',
  },
  {
    kind: 'undertaking',
    nouns: 'programme program policy initiative scheme operation',
    example: 'The army began what it called the “lantern operation”. The programme lasted nine days.',
    reason: 'kind-undertaking',
  },
  {
    kind: 'accord',
    nouns: 'accord compact arrangement',
    example: 'They struck the so-called herring pact. The deal saved the fleet.',
    reason: 'kind-accord',
  },
  {
    kind: 'group',
    nouns: 'group network ring gang movement team cell unit faction club band brigade squad',
    example: 'Police broke up the “lemon ring”. The gang had stolen nine cars.',
    reason: 'kind-group',
  },
  {
    kind: 'site',
    nouns: 'prison camp base compound building facility bunker site centre center station tower',
    example: 'He was held in the so-called salt camp. The site is on no map.',
    reason: 'kind-site',
  },
  {
    kind: 'fund',
    nouns: 'fund account treasury foundation',
    example: 'The mayor paid from a “coffee fund”. The account was closed.',
    reason: 'kind-fund',
  },
  {
    kind: 'weapon',
    nouns: 'gun missile rocket drone shell device',
    example: 'They tested the “quiet missile”. The weapon failed.',
    reason: 'kind-weapon',
  },
  {
    kind: 'vehicle',
    nouns: 'vessel automobile airplane bus truck submarine',
    example: 'He fled in the “paper boat”. The ship sank.',
    reason: 'kind-vehicle',
  },
  {
    kind: 'system',
    nouns: 'system software tool machine computer server application app virus malware code',
    example: 'The bank bought a “crystal server”. The machine broke.',
    reason: 'kind-system',
  },
]

/** Words that say that what follows is only what a thing is called. "the so-called salt camp", "known as the salt camp" */
export const NAMING_WORDS: readonly string[] = [
  'called',
  'so-called',
  'dubbed',
  'nicknamed',
  'termed',
  'labelled',
  'labeled',
  'codenamed',
  'code-named',
  'named',
]
/** Those that need "as" or "to": "known as", "described as", "referred to as". */
export const NAMING_WORDS_WITH_AS: readonly string[] = ['known', 'described', 'referred']

/** Who speaks for a whole country when the article names him with it: "Norwegian President Ann Lee". */
export const HEADS_OF_STATE: readonly string[] = [
  'president',
  'prime minister',
  'premier',
  'chancellor',
  'king',
  'queen',
  'emperor',
  'leader',
  'dictator',
  'ruler',
]
