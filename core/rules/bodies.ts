/** Nouns that stand for a body or an outlet named before ("the ministry", "the network"), and which names they fit. */

export interface BodyNoun {
  readonly noun: string
  /** Names that the noun fits; null: the noun says nothing of the name. */
  readonly fits: RegExp | null
  /** True where the noun with a person's name is a body of its own: "Lee's campaign", "the Lee campaign". */
  readonly isLed?: true
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
  led('administration', /\badministration\b/i, 'The Hall administration met. The administration said it was safe.'),
  led('campaign', /\bcampaign\b/i, 'The Hall campaign met. The campaign said it was safe.'),
  led('camp', /\b(?:camp|campaign)\b/i, 'The Hall campaign met. The camp said it was safe.'),
  led('team', /\b(?:team|campaign|transition)\b/i, 'The Hall transition team met. The team said it was safe.'),
  led('office', /\boffice\b/i, 'Her office said it was safe.'),
  led('government', /\b(?:government|administration)\b/i, 'The Norwegian government met. The government said so.'),
  led('regime', /\b(?:government|regime|administration)\b/i, 'The Norwegian government met. The regime said so.'),
  led('foundation', /\bfoundation\b/i, 'The Hall Foundation met. The foundation said it was safe.'),
  led('company', null, 'Corvane Inc. met. The company said it was safe.'),
  led('firm', null, 'Corvane Inc. met. The firm said it was safe.'),
  led('party', /\b(?:party|GOP|democrats|conservatives|labour|greens)\b/i, 'The Valley Party met. The party said so.'),
  body(
    'agency',
    /\b(?:agency|bureau|administration|service|authority|department|office)\b/i,
    'The Valley River Agency met. The agency said so.',
  ),
  body('association', /\bassociation\b/i, 'The Valley Rowing Association met. The association said so.'),
  body('bank', /\bbank\b|reserve|fargo|sachs|barclays|citi/i, 'The Valley Bank met. The bank said so.'),
  body('board', /\bboard\b/i, 'The Valley Water Board met. The board said so.'),
  body('bureau', /\bbureau\b/i, 'The Valley Bureau met. The bureau said so.'),
  body('center', /\bcent(?:er|re)\b/i, 'The Valley Research Center met. The center said so.'),
  body('centre', /\bcent(?:er|re)\b/i, 'The Valley Research Centre met. The centre said so.'),
  body('charity', null, 'The Valley Trust met. The charity said so.'),
  body('church', /\bchurch\b/i, 'The Valley Church met. The church said so.'),
  body('city', null, 'The city said so.'),
  body('coalition', /\bcoalition\b/i, 'The River Coalition met. The coalition said so.'),
  body('college', /\bcollege\b/i, 'The Valley College met. The college said so.'),
  body('commission', /\bcommission\b/i, 'The River Commission met. The commission said so.'),
  body('committee', /\bcommittee\b/i, 'The River Committee met. The committee said so.'),
  body('congress', /\bcongress\b/i, 'The congress said so.'),
  body('council', /\bcouncil\b/i, 'The River Council met. The council said so.'),
  body('country', null, 'Norway met them. The country said so.'),
  body('court', /\bcourt\b|tribunal/i, 'The River Court met. The court said so.'),
  body('department', /\bdepartment\b/i, 'The River Department met. The department said so.'),
  body('embassy', /\bembassy\b/i, 'The Norwegian embassy met. The embassy said so.'),
  body(
    'group',
    /\b(?:group|alliance|league|network|coalition|union|association|institute|fund|front|movement|project|trust|society|foundation|center|centre|committee|council|state|watch)\b|^[A-Z]{3,}$/i,
    'The River Alliance met. The group said so.',
  ),
  body('institute', /\binstitut/i, 'The River Institute met. The institute said so.'),
  body('institution', /\binstitut/i, 'The River Institution met. The institution said so.'),
  body('jury', null, 'The jury said so.'),
  body(
    'legislature',
    /\b(?:legislature|assembly|parliament)\b/i,
    'The River Legislature met. The legislature said so.',
  ),
  body('military', /\b(?:military|army|forces)\b/i, 'The Norwegian army met. The military said so.'),
  body('ministry', /\bministry\b/i, 'The Ministry of Rivers met. The ministry said so.'),
  body('movement', /\bmovement\b/i, 'The River Movement met. The movement said so.'),
  body('organisation', null, 'The River Alliance met. The organisation said so.'),
  body('organization', null, 'The River Alliance met. The organization said so.'),
  body('panel', /\b(?:panel|committee|commission)\b/i, 'The River Commission met. The panel said so.'),
  body(
    'parliament',
    /\b(?:parliament|assembly|duma|knesset)\b/i,
    'The Norwegian parliament met. The parliament said so.',
  ),
  body('police', /\bpolice\b/i, 'Police said so.'),
  body('senate', /\bsenate\b/i, 'The senate said so.'),
  body('state', null, 'The state said so.'),
  body('tribunal', /\b(?:court|tribunal)\b/i, 'The River Tribunal met. The tribunal said so.'),
  body('union', /\bunion\b|workers|teachers/i, 'The River Union met. The union said so.'),
  body('university', /\buniversity\b/i, 'The University of Haven met. The university said so.'),
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
  outlet('network', BROADCASTER, 'CNN met the Valley Herald. The network said so.'),
  outlet('broadcaster', BROADCASTER, 'CNN met the Valley Herald. The broadcaster said so.'),
  outlet('channel', BROADCASTER, 'CNN met the Valley Herald. The channel said so.'),
  outlet('station', BROADCASTER, 'CNN met the Valley Herald. The station said so.'),
  outlet('radio', BROADCASTER, 'CNN met the Valley Herald. The radio said so.'),
  outlet('newspaper', PAPER, 'The Valley Herald met CNN. The newspaper said so.'),
  outlet('paper', PAPER, 'The Valley Herald met CNN. The paper said so.'),
  outlet('daily', PAPER, 'The Valley Herald met CNN. The daily said so.'),
  outlet('tabloid', PAPER, 'The Valley Herald met CNN. The tabloid said so.'),
  outlet('agency', WIRE, 'Reuters met CNN. The agency said so.'),
  outlet('newswire', WIRE, 'Reuters met CNN. The newswire said so.'),
  outlet('wire', WIRE, 'Reuters met CNN. The wire said so.'),
  outlet('magazine', null, 'The Valley Magazine met. The magazine said so.'),
  outlet('weekly', null, 'The Valley Weekly met. The weekly said so.'),
  outlet('publication', null, 'The Valley Herald met. The publication said so.'),
  outlet('outlet', null, 'The Valley Herald met. The outlet said so.'),
  outlet('site', null, 'The Valley Herald met. The site said so.'),
  outlet('website', null, 'The Valley Herald met. The website said so.'),
  outlet('blog', null, 'The Valley Herald met. The blog said so.'),
]
