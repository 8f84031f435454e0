import { expect, test } from 'vitest'
import { NAMED_DAYS } from '../../core/rules/events.ts'
import { read } from './read.ts'

/** The events of a text as "name" or "name = date", in order. */
function eventsOf(text: string, date?: string): string[] {
  const { entities } = read(text, date ? { date } : {})
  const events = entities.filter(({ kind }) => kind === 'event')
  return events.map((event) => (event.date ? `${event.name} = ${event.date.value}` : event.name))
}

test.each<[string, readonly string[]]>([
  ['They met at the September summit in Oslo.', ['September summit in Oslo']],
  ['The council told of the hacking of the Valley Board’s servers.', ['hacking of the Valley Board’s servers']],
  ['Ann Lee’s visit to Haven was short.', ['Ann Lee’s visit to Haven']],
  ['They voted on Election Day.', ['Election Day']],
  ['The Iran election was held.', ['Iran election']],
  ['He read the Norwegian election results.', ['Norwegian election']],
  ['The talks between Norway and Iran failed.', ['talks between Norway and Iran']],
  ['Hurricane Nora hit Haven.', ['Hurricane Nora']],
  ['They fought in World War II.', ['World War II']],
  ['The trial began.', ['trial']],
  ['The meeting began.', []],
  ['Many calls today were of the past nine elections.', []],
  ['The talks began. Ann Lee left the talks.', ['talks']],
  ['The call with Ann Lee was short. They heard of the call.', ['call with Ann Lee']],
  ['Two people died in the sinking.', ['sinking']],
  ['She likes debates and a good strike.', []],
  ['The election officials met.', []],
])('an event is a noun phrase with its modifiers and complements: %s', (text, expected) => {
  expect(eventsOf(text)).toEqual(expected)
})

test.each<[string, readonly string[]]>([
  ['The September summit in Oslo began. After the summit they left.', ['September summit in Oslo']],
  ['The U.S. election was close. The presidential election was fair. The election was held.', ['U.S. election']],
  ['The Oslo summit began. Then the Haven summit began.', ['Oslo summit', 'Haven summit']],
  ['The Haven attack was bad. The cyber attack was worse.', ['Haven attack', 'cyber attack']],
])('the same event in other words is one, another is not: %s', (text, expected) => {
  expect(eventsOf(text)).toEqual(expected)
})

const DATE = '2019-06-12'
test.each<[string, string | undefined, readonly string[]]>([
  ['They met at the September summit in Oslo.', '2016-12-21', ['September summit in Oslo = 2016-09']],
  ['They met at the September summit in Oslo.', undefined, ['September summit in Oslo']],
  ['The talks in May 2018 failed.', undefined, ['talks in May 2018 = 2018-05']],
  ['The 2016 presidential election was close.', DATE, ['2016 presidential election = 2016']],
  ['It lost last week’s vote.', DATE, ['last week’s vote = 2019-06']],
  ['He spoke at Monday night’s debate.', DATE, ['Monday night’s debate = 2019-06-10']],
  ['They recalled the September 11 attacks.', DATE, ['September 11 attacks = 2001-09-11']],
])('the words of an event give its date, relative ones only with the article’s date: %s %s', (text, date, expected) => {
  expect(eventsOf(text, date)).toEqual(expected)
})

test('a date names the words that say it', () => {
  const text = 'They met at the September summit in Oslo.'
  const fact = read(text, { date: '2016-12-21' }).entities.find(({ kind }) => kind === 'event')?.date
  expect(fact && text.slice(fact.span.start, fact.span.end)).toBe('September')
  expect(fact?.why).toBe('event words')
})

test.each(NAMED_DAYS)('a day that goes by its name has one date: $example', ({ example, value }) => {
  const text = `They remembered ${example}.`
  expect(read(text).entities.find(({ kind }) => kind === 'event')?.date?.value).toBe(value)
})
