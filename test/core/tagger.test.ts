import { expect, test } from 'vitest'
import { ruledOf } from './read.ts'

/** text, source, cue, content (parts joined by " | ") of the first attribution */
const CONSTRUCTIONS: readonly [string, string, string, string][] = [
  // quotations
  ['“It is over,” Ann Lee said.', 'Ann Lee', 'said', '“It is over,”'],
  ['"It is over," said Ann Lee, the mayor.', 'Ann Lee', 'said', '"It is over,"'],
  ["''It is over,'' he said.", 'he', 'said', "''It is over,''"],
  ['‘It is over,’ she told Reuters.', 'she', 'told', '‘It is over,’'],
  ['“It is over,” Lee said. “We will not go.”', 'Lee', 'said', '“It is over,” | “We will not go.”'],
  ['“Is it over?” asked Ann Lee.', 'Ann Lee', 'asked', '“Is it over?”'],
  ['Ann Lee said: “It is over.”', 'Ann Lee', 'said', '“It is over.”'],
  ['Ann Lee said in a statement, “It is over for all of us.”', 'Ann Lee', 'said', '“It is over for all of us.”'],
  ['The plan was “dead on arrival,” said the mayor.', 'the mayor', 'said', 'The plan was “dead on arrival,”'],
  ['“It is over,” said part of a letter sent to the council.', 'part of a letter', 'said', '“It is over,”'],
  ['“It is over.\n\n“We will not go,” Lee said.', 'Lee', 'said', '“It is over. | “We will not go,”'],
  ['“It is over.” — Ann Lee', 'Ann Lee', '—', '“It is over.”'],
  ['MS. LEE: It is over. We will not go.', 'MS. LEE', ':', 'It is over. We will not go.'],
  // clauses after the cue
  ['Ann Lee said that it was over.', 'Ann Lee', 'said', 'that it was over'],
  ['Ann Lee said it was over.', 'Ann Lee', 'said', 'it was over'],
  ['Ann Lee has not said whether it is over.', 'Ann Lee', 'has not said', 'whether it is over'],
  ['Lee told the council that it was over.', 'Lee', 'told', 'that it was over'],
  ['Lee told reporters on Monday that it was over.', 'Lee', 'told', 'that it was over'],
  ['Lee said on Monday that it was over.', 'Lee', 'said', 'that it was over'],
  ['Ann Lee, the mayor of North Haven, said it was over.', 'Ann Lee', 'said', 'it was over'],
  ['Ann Lee, who is 42, said it was over.', 'Ann Lee', 'said', 'it was over'],
  ['A spokesman for the city said it was over.', 'A spokesman for the city', 'said', 'it was over'],
  [
    'Three sources close to the talks told Reuters that it was over.',
    'Three sources close to the talks',
    'told',
    'that it was over',
  ],
  ['As farmers warned that the river was rising, the council met.', 'farmers', 'warned', 'that the river was rising'],
  // clauses before and around the cue
  ['It was over, Ann Lee said.', 'Ann Lee', 'said', 'It was over'],
  ['It was over, said Ann Lee.', 'Ann Lee', 'said', 'It was over'],
  ['In May, Ann Lee said, the talks failed.', 'Ann Lee', 'said', 'In May | the talks failed'],
  ['The answer, said the mayor, was silence.', 'the mayor', 'said', 'The answer | was silence'],
  // objects and infinitives
  ['Ann Lee denied the report.', 'Ann Lee', 'denied', 'the report'],
  ['Ann Lee called the plan a disaster.', 'Ann Lee', 'called', 'the plan a disaster'],
  ['They saw what Lee described as a “red line” for the valley.', 'Lee', 'described as', 'a “red line” for the valley'],
  ['Ann Lee vowed to fight the plan.', 'Ann Lee', 'vowed', 'to fight the plan'],
  ['Ann Lee urged voters to stay calm.', 'Ann Lee', 'urged', 'to stay calm'],
  // without a verb of speech
  ['It was over, according to Ann Lee.', 'Ann Lee', 'according to', 'It was over'],
  ['According to Ann Lee, it was over.', 'Ann Lee', 'According to', 'it was over'],
  ['The plan, according to Lee, was over.', 'Lee', 'according to', 'The plan | was over'],
  ['Nobody shared Lee’s view that it was over.', 'Lee', 'view', 'that it was over'],
  // nobody named
  ['It was revealed that the mayor had left.', '', 'was revealed', 'that the mayor had left'],
  ['The mayor is expected to leave.', '', 'is expected', 'The mayor | to leave'],
  ['The mayor reportedly left the city.', '', 'reportedly', 'The mayor | left the city'],
  // a clause inside a what-clause
  ['The council published details of what it said was a mistake.', 'it', 'said', 'a mistake'],
]

test.each(CONSTRUCTIONS)('%s', (text, source, cue, content) => {
  const [found] = ruledOf(text)
  expect(found && { source: found.source, cue: found.cue, content: found.content }).toEqual({ source, cue, content })
})

const SEVERAL: readonly [string, readonly [string, string, string][]][] = [
  [
    'Lee said it was over and called for talks.',
    [
      ['Lee', 'said', 'it was over'],
      ['Lee', 'called for', 'talks'],
    ],
  ],
  [
    'Lee said it was over, adding that nobody would go.',
    [
      ['Lee', 'said', 'it was over'],
      ['Lee', 'adding', 'that nobody would go'],
    ],
  ],
  [
    'Ann Lee, who claimed that it was over, told Bob Hall that nobody would go.',
    [
      ['who', 'claimed', 'that it was over'],
      ['Ann Lee', 'told', 'that nobody would go'],
    ],
  ],
  [
    'Lee said that Hall had told her that it was over.',
    [
      ['Lee', 'said', 'that Hall had told her that it was over'],
      ['Hall', 'had told', 'that it was over'],
    ],
  ],
  [
    'The mayor said it was over, Reuters reported.',
    [
      ['The mayor', 'said', 'it was over'],
      ['Reuters', 'reported', 'The mayor said it was over'],
    ],
  ],
  [
    'The council asked Lee to stay and to warn that the river was rising.',
    [
      ['The council', 'asked', ''],
      ['The council', 'warn', 'that the river was rising'],
    ],
  ],
]

test.each(SEVERAL)('%s', (text, expected) => {
  const found = ruledOf(text).map(({ source, cue, content }) => [source, cue, content])
  for (const attribution of expected.filter(([, , content]) => content !== ''))
    expect(found).toContainEqual(attribution)
})

test.each([
  'The mayor left the city on Monday.',
  'She told jokes.',
  'A report was filed.',
  'The attack lasted an hour.',
  'The hotel added a new wing.',
])('nobody says anything in: %s', (text) => {
  expect(ruledOf(text)).toEqual([])
})
