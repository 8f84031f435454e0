/** Nouns that stand for a body or an outlet named before ("the ministry", "the network"), and which names they fit. */

export interface BodyNoun {
  readonly noun: string
  /** Names that the noun fits; null: the noun says nothing of the name. */
  readonly fits: RegExp | null
  /** True where the noun with a person's name is a body of its own: "Lee's campaign", "the Lee campaign". */
  readonly isLed?: true
  /** Whose names the noun fits where they tell nothing: of bodies that are no state's, or of states. */
  readonly means?: 'private' | 'state'
  /** A name that the noun fits. */
  readonly example: string
  readonly reason: string
}

const body = (noun: string, fits: RegExp | null, example: string): BodyNoun => ({
  noun,
  fits,
  example,
  reason: `body: the ${noun}`,
})
const led = (noun: string, fits: RegExp | null, example: string): BodyNoun => ({
  ...body(noun, fits, example),
  isLed: true,
})

/** After "the", "his", or a name: a government body, a party, an organisation, a company. */
export const BODY_NOUNS: readonly BodyNoun[] = [
  led('administration', /\badministration\b/i, 'Hall administration'),
  led('campaign', /\bcampaign\b/i, 'Hall campaign'),
  led('camp', /\b(?:camp|campaign)\b/i, 'Hall campaign'),
  led('team', /\b(?:team|campaign|transition)\b/i, 'Hall transition team'),
  led('office', /\boffice\b/i, 'Valley River Office'),
  { ...led('government', /\b(?:government|administration)\b/i, 'Norwegian government'), means: 'state' },
  { ...led('regime', /\b(?:government|regime|administration)\b/i, 'Norwegian government'), means: 'state' },
  led('foundation', /\bfoundation\b/i, 'Hall Foundation'),
  { ...led('company', null, 'Corvane'), means: 'private' },
  { ...led('firm', null, 'Corvane'), means: 'private' },
  led('party', /\b(?:party|GOP|democrats|conservatives|labour|greens)\b/i, 'Valley Party'),
  body('academy', /\bacademy\b/i, 'Valley Academy'),
  body(
    'agency',
    /\b(?:agency|bureau|administration|service|authority|department|guard|office of)\b/i,
    'Valley River Agency',
  ),
  body('association', /\bassociation\b/i, 'Valley Rowing Association'),
  { ...body('bank', /\bbank\b|reserve/i, 'Valley Bank'), means: 'private' },
  body('board', /\bboard\b/i, 'Valley Water Board'),
  body('bureau', /\bbureau\b/i, 'Valley River Bureau'),
  body('cabinet', /\bcabinet\b/i, 'Hall cabinet'),
  body('caucus', /\bcaucus\b/i, 'Valley Caucus'),
  body('center', /\bcent(?:er|re)\b/i, 'Valley Research Center'),
  body('centre', /\bcent(?:er|re)\b/i, 'Valley Research Centre'),
  body('chapter', /\bchapter\b/i, 'Valley Chapter'),
  { ...body('charity', null, 'Corvane'), means: 'private' },
  { ...body('chain', null, 'Corvane'), means: 'private' },
  { ...body('airline', null, 'Corvane Airlines'), means: 'private' },
  { ...body('retailer', null, 'Corvane'), means: 'private' },
  { ...body('carmaker', null, 'Corvane'), means: 'private' },
  { ...body('automaker', null, 'Corvane'), means: 'private' },
  { ...body('manufacturer', null, 'Corvane'), means: 'private' },
  { ...body('startup', null, 'Corvane'), means: 'private' },
  { ...body('insurer', null, 'Corvane'), means: 'private' },
  { ...body('lender', null, 'Corvane Bank'), means: 'private' },
  { ...body('utility', null, 'Corvane'), means: 'private' },
  { ...body('nonprofit', null, 'Corvane'), means: 'private' },
  body('church', /\bchurch\b/i, 'Valley Church'),
  body('city', null, 'Haven'),
  { ...body('club', /\b(?:club|FC|rovers|wanderers|united|athletic|town|city)\b/i, 'Haven Rovers'), means: 'private' },
  body('coalition', /\bcoalition\b/i, 'River Coalition'),
  body('college', /\bcollege\b/i, 'Valley College'),
  body('commission', /\bcommission\b/i, 'River Commission'),
  body('committee', /\bcommittee\b/i, 'River Committee'),
  body('congress', /\bcongress\b/i, 'Valley Congress'),
  body('council', /\bcouncil\b/i, 'River Council'),
  { ...body('country', null, 'Norway'), means: 'state' },
  body('court', /\bcourt\b|tribunal/i, 'River Court'),
  body('department', /\bdepartment\b/i, 'River Department'),
  body('embassy', /\bembassy\b/i, 'Norwegian embassy'),
  {
    ...body(
      'group',
      /\b(?:group|alliance|league|network|coalition|union|association|institute|fund|front|movement|project|trust|society|foundation|center|centre|committee|council|state|watch)\b|^[A-Z]{3,}$/i,
      'River Alliance',
    ),
    means: 'private',
  },
  body('enforcement', null, 'law enforcement'),
  body('federation', /\bfederation\b/i, 'Rowing Federation'),
  body('fund', /\bfund\b/i, 'Valley Fund'),
  body('hospital', /\bhospital\b/i, 'Haven Hospital'),
  body('institute', /\binstitut/i, 'River Institute'),
  body('institution', /\binstitut/i, 'River Institution'),
  body('jury', null, 'Haven'),
  body('league', /\bleague\b/i, 'Rowing League'),
  body('legislature', /\b(?:legislature|assembly|parliament)\b/i, 'Valley Assembly'),
  body('military', /\b(?:military|army|forces)\b/i, 'Norwegian army'),
  body('ministry', /\bministry\b/i, 'Ministry of Rivers'),
  body('movement', /\bmovement\b/i, 'River Movement'),
  { ...body('organisation', null, 'Corvane'), means: 'private' },
  { ...body('organization', null, 'Corvane'), means: 'private' },
  body('panel', /\b(?:panel|committee|commission)\b/i, 'River Commission'),
  body('parliament', /\b(?:parliament|assembly|duma|knesset)\b/i, 'Norwegian parliament'),
  body('police', /\bpolice\b/i, 'Haven Police'),
  body('school', /\bschool\b/i, 'Haven School'),
  body('senate', /\bsenate\b/i, 'Valley Senate'),
  body('society', /\bsociety\b/i, 'Rowing Society'),
  body('state', null, 'Haven'),
  body('tribunal', /\b(?:court|tribunal)\b/i, 'River Tribunal'),
  body('union', /\bunion\b|workers|teachers/i, 'River Union'),
  body('university', /\buniversity\b/i, 'University of Haven'),
]

/** Names of broadcasters and of papers; a name that is neither fits both. */
const BROADCASTER = /\b(?:TV|Television|News|Radio|Broadcasting|Network|Channel)\b|^(?:[A-Z]{2,5})(?:\s|$)/
const PAPER =
  /\b(?:Times|Post|Herald|Journal|Guardian|Mail|Tribune|Gazette|Chronicle|Courier|Dispatch|Examiner|Globe|Independent|Inquirer|Ledger|Mirror|Observer|Record|Register|Sentinel|Standard|Star|Sun|Telegraph|Today|Paper|Bugle)\b/
const WIRE =
  /\b(?:Reuters|Press|Agence|Agency|Agencia|Interfax|Xinhua|Wire|Bloomberg)\b|^(?:TASS|AP|AFP|UPI|DPA|EFE|ANSA|RIA)\b/

const outlet = (noun: string, fits: RegExp | null, example: string): BodyNoun => ({
  noun,
  fits,
  example,
  reason: `outlet: the ${noun}`,
})

/** After "the": an outlet named before. */
export const OUTLET_NOUNS_IN_TEXT: readonly BodyNoun[] = [
  outlet('network', BROADCASTER, 'Valley TV'),
  outlet('broadcaster', BROADCASTER, 'Valley TV'),
  outlet('channel', BROADCASTER, 'Valley TV'),
  outlet('station', BROADCASTER, 'Valley TV'),
  outlet('radio', BROADCASTER, 'Radio Valley'),
  outlet('newspaper', PAPER, 'Valley Herald'),
  outlet('paper', PAPER, 'Valley Herald'),
  outlet('daily', PAPER, 'Valley Herald'),
  outlet('tabloid', PAPER, 'Valley Herald'),
  outlet('agency', WIRE, 'Reuters'),
  outlet('newswire', WIRE, 'Reuters'),
  outlet('wire', WIRE, 'Reuters'),
  outlet('magazine', null, 'Valley Herald'),
  outlet('weekly', null, 'Valley Herald'),
  outlet('publication', null, 'Valley Herald'),
  outlet('outlet', null, 'Valley Herald'),
  outlet('site', null, 'Valley Herald'),
  outlet('website', null, 'Valley Herald'),
  outlet('blog', null, 'Valley Herald'),
]
