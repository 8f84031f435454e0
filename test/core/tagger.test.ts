import { expect, test } from 'vitest'
import { NOTHING_SAID } from '../../core/rules/own-voice.ts'
import { attributionsOf, ruledOf } from './read.ts'

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
  ['“It is over,” said a clerk, who left the town.', 'a clerk', 'said', '“It is over,”'],
  // nobody named
  ['It was revealed that the mayor had left.', '', 'was revealed', 'that the mayor had left'],
  ['The mayor is expected to leave.', '', 'is expected', 'The mayor | to leave'],
  ['The mayor reportedly left the city.', '', 'reportedly', 'The mayor | left the city'],
  ['It has now been learned that the mayor left.', '', 'has now been learned', 'that the mayor left'],
  ['It has since emerged that Hall paid.', '', 'has since emerged', 'that Hall paid'],
  ['It has emerged that Hall paid for the trip.', '', 'has emerged', 'that Hall paid for the trip'],
  ['The mayor is widely seen as weak.', '', 'is widely seen as', 'The mayor | weak'],
  ['Hall has been accused of lying to voters.', '', 'has been accused of', 'Hall | lying to voters'],
  ['The plan has been called a disaster.', '', 'has been called', 'The plan | a disaster'],
  ['There are reports that the mayor left.', '', 'There are reports', 'that the mayor left'],
  ['There have been persistent rumours that Hall left.', '', 'There have been persistent rumours', 'that Hall left'],
  ['Reports have surfaced that the mayor knew.', 'Reports', 'have surfaced', 'that the mayor knew'],
  ['Several new reports have emerged that Hall knew.', 'Several new reports', 'have emerged', 'that Hall knew'],
  ['Rumours have surfaced that the mayor knew.', '', 'Rumours have surfaced', 'that the mayor knew'],
  // a hedge reaches to the end of its own clause
  ['After attacks on Hall for supposedly lying, the town voted.', '', 'supposedly', 'lying'],
  ['Hall was reportedly late, and his deputy left.', '', 'reportedly', 'Hall | late'],
  ['Hall, who reportedly left, paid the bill.', '', 'reportedly', 'who | left'],
  [
    'Hall reportedly sold the bridge, the dam and the mill.',
    '',
    'reportedly',
    'Hall | sold the bridge, the dam and the mill',
  ],
  ['Hall was reportedly the first to leave.', '', 'reportedly', 'Hall | the first to leave'],
  // nouns
  ['Quill’s warning that it would flood was late.', 'Quill', 'warning', 'that it would flood was late'],
  ['The council ignored her promise to resign.', 'her', 'promise', 'to resign'],
  ['The council heard his criticism of the plan.', 'his', 'criticism of', 'the plan'],
  ['Her view is that the bridge should close.', 'Her', 'view is', 'that the bridge should close'],
  ['The paper’s narrative has been that it is safe.', 'The paper', 'narrative has been', 'that it is safe'],
  ['They read a warning from the council that it would flood.', 'the council', 'warning', 'that it would flood'],
  // verbs with a noun, adjectives
  ['Lee made a strong case that it was safe.', 'Lee', 'made a strong case', 'that it was safe'],
  ['Lee raised new questions about the plan.', 'Lee', 'raised new questions about', 'the plan'],
  ['Hall used the phrase “bridge to nowhere” twice.', 'Hall', 'used the phrase', '“bridge to nowhere” twice'],
  ['Providing assurances that it was safe, Hall left.', 'Hall', 'Providing assurances', 'that it was safe'],
  ['She was never so sure that it was safe.', 'She', 'was never so sure', 'that it was safe'],
  ['He’s worried about the plan.', 'He’s', 'worried about', 'the plan'],
  ['In Lee’s warning that it would flood, nobody was named.', 'Lee', 'warning', 'that it would flood'],
  // whom it is told to, and what stands between dashes
  [
    'Lee told the Herald the fact that Hall left the town - on a Friday - showed his fear.',
    'Lee',
    'told',
    'the fact that Hall left the town - on a Friday - showed his fear',
  ],
  ['Lee told the council the news that Hall had left.', 'Lee', 'told', 'the news that Hall had left'],
  // verb and object
  ['Lee questioned the safety of the bridge.', 'Lee', 'questioned', 'the safety of the bridge'],
  ['Lee characterized the talks as muddled.', 'Lee', 'characterized', 'the talks as muddled'],
  ['Lee accused Hall of lying.', 'Lee', 'accused', 'Hall of lying'],
  // infinitives under another verb
  ['Hall contacted them to warn that it was unsafe.', 'Hall', 'warn', 'that it was unsafe'],
  ['She phoned to ask whether the bridge was open.', 'She', 'ask', 'whether the bridge was open'],
  // what stands between the cue and its content, and where the content ends
  ['Hall insisted last year he knew nothing.', 'Hall', 'insisted', 'he knew nothing'],
  ['The Herald reported on Monday that it was over.', 'The Herald', 'reported', 'that it was over'],
  ['Lee said on Monday in Oslo that it was over.', 'Lee', 'said', 'that it was over'],
  ['Lee said the bridge, which opened in May, was safe.', 'Lee', 'said', 'the bridge, which opened in May, was safe'],
  ['Lee said it was over, but Hall stayed.', 'Lee', 'said', 'it was over'],
  ['Hall, who is expected to resign, stayed away.', '', 'is expected', 'who | to resign'],
  // a clause inside a what-clause
  ['The council published details of what it said was a mistake.', 'it', 'said', 'a mistake'],
  ['What she says is that it is safe.', 'she', 'says', 'that it is safe'],
]

test.each(CONSTRUCTIONS)('%s', (text, source, cue, content) => {
  const [found] = ruledOf(text)
  expect(found && { source: found.source, cue: found.cue, content: found.content }).toEqual({ source, cue, content })
})

const SEVERAL: readonly [string, readonly [string, string, string][]][] = [
  [
    'Lee told the Herald the fact that Hall wrote to her - apparently saying “stop it” - showed his fear.',
    [
      ['Lee', 'told', 'the fact that Hall wrote to her - apparently saying “stop it” - showed his fear'],
      ['Hall', 'apparently saying', '“stop it”'],
    ],
  ],
  [
    'She said she believed the bridge was old and that the towns were tired.',
    [
      ['She', 'said', 'she believed the bridge was old and that the towns were tired'],
      ['she', 'believed', 'the bridge was old'],
      ['she', 'believed', 'that the towns were tired'],
    ],
  ],
  [
    'Lee insisted last year he told them to stop, then insisted that it worked.',
    [
      ['Lee', 'insisted', 'he told them to stop'],
      ['he', 'told', 'to stop'],
      ['Lee', 'insisted', 'that it worked'],
    ],
  ],
  [
    'The council, according to Nora Quill, wrote to them “to offer proof of what it said was a plot and to warn that it might fail.”',
    [
      ['it', 'said', 'a plot'],
      ['The council', 'warn', 'that it might fail'],
    ],
  ],
  [
    'Lee claimed that Hall not only left the town, but warned that the dam was weak.',
    [['Hall', 'warned', 'that the dam was weak']],
  ],
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
    'Lee described what she called a “war on drivers” in the valley.',
    [
      ['Lee', 'described', 'what she called a “war on drivers” in the valley'],
      ['she', 'called', 'a “war on drivers” in the valley'],
    ],
  ],
  [
    'Lee not only told the Herald that it was over but described Hall as a liar.',
    [
      ['Lee', 'not only told', 'that it was over'],
      ['Lee', 'described', 'Hall as a liar'],
    ],
  ],
  [
    'Hall insisted last year he told them to stop, then insisted that it worked.',
    [['Hall', 'insisted', 'that it worked']],
  ],
  ['Lee says people may not like it, but insists that it will pass.', [['Lee', 'insists', 'that it will pass']]],
  [
    '“We have no money,” said part of a letter sent on Monday, an official told the Herald.',
    [
      ['part of a letter', 'said', '“We have no money,”'],
      ['an official', 'told', '“We have no money,” said part of a letter sent on Monday'],
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

test('what somebody declines to say is not said', () => {
  expect(ruledOf('Lee declined to say when it would open.').map(({ cue }) => cue)).toEqual(['declined'])
})

test.each([
  'The mayor left the city on Monday.',
  'She told jokes.',
  'A report was filed.',
  'The attack lasted an hour.',
  'The hotel added a new wing.',
  'Hall assumed office in May.',
  'Two nurses were admitted in May.',
  'It is clear that the road is closed.',
  'As it turns out, the road is closed.',
  'This means that the road is closed.',
  'They would say that, wouldn’t they?',
  'The paper is read by people in all parts of the country.',
  'If the road is closed, do not believe it.',
  'Ask yourself whether the road is closed.',
])('nobody says anything in: %s', (text) => {
  expect(ruledOf(text)).toEqual([])
})

test.each([
  'Think about that for a moment.',
  'Imagine that the bridge is closed.',
  'You might say that the bridge is closed.',
  'If you say that the bridge is closed, you are wrong.',
  'Did you know that the bridge was closed?',
  'As everyone knows, the bridge is closed.',
  'This shows that nobody cares.',
  'It suggests that nobody cares.',
  'It doesn’t seem that the bridge will close.',
  'Somebody decided it was a good idea to sell the bridge.',
  'You’ll recall that the bridge was closed.',
  'Bombshell: the bridge was closed.',
])('the writer attributes nothing to anybody in: %s', (text) => {
  expect(attributionsOf(text)).toEqual([])
})

test.each(NOTHING_SAID.map(({ example, reason }) => [reason, example]))(
  'nothing is said (%s): %s',
  (_reason, example) => {
    expect(attributionsOf(example)).toEqual([])
  },
)
