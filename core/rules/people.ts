/** What words tell of people: their gender, how many they are, what they are called, why they are not named. */

import type { Gender } from '../gazetteer-lines.ts'

export interface GenderRule {
  readonly words: readonly string[]
  readonly gender: Gender
  readonly example: string
  readonly reason: string
}

/** Words before a name, after it, or that describe somebody; written without full stop, in lower case. */
export const GENDER_RULES: readonly GenderRule[] = [
  {
    words: ['ms', 'mrs', 'miss', 'madam', 'lady', 'dame', 'baroness', 'queen', 'princess', 'duchess', 'sister'],
    gender: 'f',
    example: 'Ms. Quill said she would go.',
    reason: 'title-f',
  },
  {
    words: ['mr', 'sir', 'lord', 'baron', 'king', 'prince', 'duke', 'pope', 'father', 'brother', 'imam', 'rabbi'],
    gender: 'm',
    example: 'Mr. Quill said he would go.',
    reason: 'title-m',
  },
  {
    words: [
      'woman',
      'girl',
      'mother',
      'wife',
      'widow',
      'daughter',
      'aunt',
      'niece',
      'grandmother',
      'actress',
      'waitress',
      'hostess',
      'heroine',
      'spokeswoman',
      'chairwoman',
      'congresswoman',
      'councilwoman',
      'businesswoman',
      'policewoman',
      'saleswoman',
      'anchorwoman',
      'assemblywoman',
      'alderwoman',
      'forewoman',
    ],
    gender: 'f',
    example: 'Lee Quill, a spokeswoman, said she would go.',
    reason: 'role-f',
  },
  {
    words: [
      'man',
      'boy',
      'husband',
      'widower',
      'son',
      'uncle',
      'nephew',
      'grandfather',
      'actor',
      'spokesman',
      'chairman',
      'congressman',
      'councilman',
      'businessman',
      'policeman',
      'salesman',
      'anchorman',
      'assemblyman',
      'alderman',
      'foreman',
    ],
    gender: 'm',
    example: 'Lee Quill, a spokesman, said he would go.',
    reason: 'role-m',
  },
]

export interface CountRule {
  /** The first word or words of the phrase, in lower case. */
  readonly words: string
  readonly min: number
  /** Null: nobody knows. */
  readonly max: number | null
  readonly example: string
}

/** How many the first words of a phrase make it. Plurals without such words are two or more. */
export const COUNT_RULES: readonly CountRule[] = [
  { words: 'a', min: 1, max: 1, example: 'a senior official' },
  { words: 'an', min: 1, max: 1, example: 'an aide' },
  { words: 'another', min: 1, max: 1, example: 'another aide' },
  { words: 'one', min: 1, max: 1, example: 'one of the officials' },
  { words: 'each', min: 1, max: 1, example: 'each of the officials' },
  { words: 'both', min: 2, max: 2, example: 'both officials' },
  { words: 'a pair of', min: 2, max: 2, example: 'a pair of aides' },
  { words: 'a couple of', min: 2, max: 2, example: 'a couple of aides' },
  { words: 'two', min: 2, max: 2, example: 'two of the people' },
  { words: 'three', min: 3, max: 3, example: 'three aides' },
  { words: 'four', min: 4, max: 4, example: 'four aides' },
  { words: 'five', min: 5, max: 5, example: 'five aides' },
  { words: 'six', min: 6, max: 6, example: 'six aides' },
  { words: 'seven', min: 7, max: 7, example: 'seven aides' },
  { words: 'eight', min: 8, max: 8, example: 'eight aides' },
  { words: 'nine', min: 9, max: 9, example: 'nine aides' },
  { words: 'ten', min: 10, max: 10, example: 'ten aides' },
  { words: 'a dozen', min: 12, max: 12, example: 'a dozen aides' },
  { words: 'several', min: 3, max: null, example: 'several aides' },
  { words: 'dozens of', min: 24, max: null, example: 'dozens of aides' },
  { words: 'hundreds of', min: 200, max: null, example: 'hundreds of voters' },
  { words: 'thousands of', min: 2000, max: null, example: 'thousands of voters' },
]

/** Before a number: the number is a floor. "at least two aides", "more than three aides" */
export const FLOOR_WORDS =
  /^(?:at least|no fewer than|more than|over|nearly|about|some)\s+(?=(?:\d|two|three|four|five|six|seven|eight|nine|ten|a dozen|dozens|hundreds|thousands))/

export interface MotiveRule {
  readonly pattern: RegExp
  readonly example: string
  readonly reason: string
}

/** Why somebody is not named, found in the sentence that says so; up to the next comma, full stop or quotation mark. */
export const MOTIVE_RULES: readonly MotiveRule[] = [
  {
    pattern: /\bon (?:the )?condition of anonymity\b(?: because [^.,;“”"]{3,160}| to [^.,;“”"]{3,120})?/giu,
    example: 'An aide, speaking on condition of anonymity because the talks were private, said the bridge was safe.',
    reason: 'condition-of-anonymity',
  },
  {
    pattern:
      /\b(?:asked|asking|requested|requesting|insisted|insisting|declined|declining|refused|refusing|wished|wishing|preferred|preferring|demanded|demanding)\b (?:on |for )?(?:not to be (?:named|identified|quoted by name)|to (?:be (?:named|identified)|remain anonymous|give (?:his|her|their) names?|not be (?:named|identified)|speak anonymously)|anonymity|that (?:his|her|their) names? not be used)\b(?: (?:because|since|as|for fear|in order|so as|when|while|discussing|describing|citing|given|publicly|due)\b[^.,;“”"]{3,160}| to [^.,;“”"]{3,120})?/giu,
    example: 'A person familiar with the plan, who asked not to be named discussing private talks, said it was safe.',
    reason: 'asked-for-anonymity',
  },
  {
    pattern:
      /\b(?:(?:was|were|is|are) not|wasn[’']t|weren[’']t|isn[’']t|aren[’']t|who lacked|without|not being) (?:authori[sz]ed|authori[sz]ation|allowed|permitted|cleared|free) to (?:speak|talk|discuss|comment|be quoted|release|disclose|describe)\b[^.,;“”"]{0,120}/giu,
    example: 'An aide who was not authorized to speak publicly said the bridge was safe.',
    reason: 'not-authorized',
  },
  {
    pattern: /\bfor fear of (?:reprisals?|retaliation|retribution|angering|losing)\b[^.,;“”"]{0,100}/giu,
    example: 'A worker who would not give a name for fear of reprisals said the bridge was safe.',
    reason: 'fear',
  },
]
