/** What a person's role says of which life it belongs to. Two people of one name are kept apart by it. */

export interface RoleField {
  /** Name of the field; it becomes the qualifier of a node's key where two people share a name. */
  readonly field: string
  readonly words: readonly string[]
  readonly example: string
  readonly reason: string
}

/** Fields that one person seldom changes between without the article saying so ("former", "turned"). */
export const ROLE_FIELDS: readonly RoleField[] = [
  {
    field: 'office',
    words: [
      ...['president', 'minister', 'premier', 'chancellor', 'senator', 'congressman', 'congresswoman', 'lawmaker'],
      ...['representative', 'governor', 'mayor', 'councillor', 'councilman', 'councilwoman', 'alderman', 'legislator'],
      ...['ambassador', 'diplomat', 'envoy', 'secretary', 'commissioner', 'mp', 'mep', 'candidate', 'nominee'],
      ...['general', 'admiral', 'colonel', 'major', 'sergeant', 'commander', 'sheriff', 'prosecutor', 'judge'],
      ...['police', 'detective', 'inspector', 'treasurer', 'politician', 'sen', 'rep', 'gov', 'gen', 'adm'],
    ],
    example: 'Ann Lee, mayor of Rowan',
    reason: 'role office',
  },
  {
    field: 'arts',
    words: [
      ...['novelist', 'poet', 'painter', 'sculptor', 'singer', 'songwriter', 'musician', 'composer', 'pianist'],
      ...['guitarist', 'drummer', 'violinist', 'rapper', 'actor', 'actress', 'comedian', 'playwright', 'dancer'],
      ...['choreographer', 'filmmaker', 'screenwriter', 'soprano', 'tenor', 'illustrator', 'cartoonist'],
    ],
    example: 'Ann Lee, the novelist',
    reason: 'role arts',
  },
  {
    field: 'sport',
    words: [
      ...['striker', 'goalkeeper', 'midfielder', 'defender', 'quarterback', 'pitcher', 'shortstop', 'outfielder'],
      ...['linebacker', 'sprinter', 'golfer', 'swimmer', 'boxer', 'footballer', 'cyclist', 'gymnast', 'jockey'],
      ...['skater', 'cricketer', 'wrestler', 'athlete', 'point guard', 'batsman', 'referee'],
    ],
    example: 'striker Ann Lee',
    reason: 'role sport',
  },
  {
    field: 'medicine',
    words: ['surgeon', 'cardiologist', 'paediatrician', 'pediatrician', 'dentist', 'nurse', 'midwife', 'oncologist'],
    example: 'Ann Lee, a surgeon',
    reason: 'role medicine',
  },
  {
    field: 'faith',
    words: ['bishop', 'archbishop', 'cardinal', 'pastor', 'priest', 'rabbi', 'imam', 'vicar', 'nun', 'monk'],
    example: 'Ann Lee, a pastor',
    reason: 'role faith',
  },
]

/** "former", "turned": the person has crossed from one field to another. */
export const CROSSING_WORDS: readonly string[] = ['former', 'formerly', 'ex', 'retired', 'turned', 'onetime', 'late']

/** Offices that one person holds in one place: two places, two people. */
export const LOCAL_OFFICES: readonly string[] = ['mayor', 'governor', 'sheriff', 'district attorney', 'police chief']

/** Short forms of given names; each row is one name. */
export const NICKNAMES: readonly (readonly string[])[] = [
  ['alexander', 'alex', 'sandy'],
  ['andrew', 'andy', 'drew'],
  ['anthony', 'tony'],
  ['benjamin', 'ben'],
  ['bernard', 'bernie'],
  ['catherine', 'katherine', 'kate', 'cathy', 'kathy'],
  ['charles', 'charlie', 'chuck'],
  ['christopher', 'chris'],
  ['daniel', 'dan', 'danny'],
  ['david', 'dave'],
  ['deborah', 'debbie', 'deb'],
  ['donald', 'don'],
  ['edward', 'ed', 'eddie', 'ted'],
  ['elizabeth', 'liz', 'beth', 'betty'],
  ['frederick', 'fred'],
  ['gregory', 'greg'],
  ['james', 'jim', 'jimmy'],
  ['jeffrey', 'jeff'],
  ['jennifer', 'jenny', 'jen'],
  ['jonathan', 'jon'],
  ['joseph', 'joe'],
  ['kenneth', 'ken'],
  ['lawrence', 'larry'],
  ['margaret', 'maggie', 'peggy', 'meg'],
  ['matthew', 'matt'],
  ['michael', 'mike', 'mick'],
  ['nicholas', 'nick'],
  ['pamela', 'pam'],
  ['patricia', 'pat', 'patty'],
  ['peter', 'pete'],
  ['philip', 'phil'],
  ['raymond', 'ray'],
  ['richard', 'dick', 'rick'],
  ['robert', 'bob', 'rob', 'bobby'],
  ['ronald', 'ron'],
  ['samuel', 'sam'],
  ['stephen', 'steven', 'steve'],
  ['susan', 'sue'],
  ['theodore', 'teddy'],
  ['thomas', 'tom', 'tommy'],
  ['timothy', 'tim'],
  ['victoria', 'vicky'],
  ['walter', 'walt'],
  ['william', 'bill', 'will', 'billy'],
]
