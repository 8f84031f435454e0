/** Whole pages as people copy them from a browser, with all that stands around the article. */

import { expect, test } from 'vitest'
import { readArticle } from '../../core/article.ts'

const FIRST = 'The council of the valley has voted for a new bridge over the river, after a debate of nine hours.'
const SECOND = 'Mayor Nora Quill told the Valley Herald it was “a day that nobody in the valley will forget.”'

const PAGES: readonly [string, string, object][] = [
  [
    'navigation above, topics below',
    `Skip to content\nValley News\nHome\nNews\nSport\nMenu\n\nBridge vote: council backs new crossing\n\nPublished\n4 March 2019\nShare\nclose panel\nShare page\nCopy link\nAbout sharing\n\nImage source, Corvane\nImage caption,\nThe old bridge will be kept for walkers\n\nBy Ann Lee\nValley News, Port Ashby\n\n${FIRST}\n\n${SECOND}\n\nRelated Topics\nBridges\nPort Ashby\n\nMore on this story\nStorm hits the coast\nPublished\n3 March 2019\n\nTop Stories\nTen bridges you must see`,
    {
      title: 'Bridge vote: council backs new crossing',
      author: 'Ann Lee',
      publisher: 'Valley News',
      date: '2019-03-04',
    },
  ],
  [
    'a video above, a link within, thanks below',
    `Valley council votes for bridge\nBy Ann Lee and Bob Hall, Valley News\nUpdated 10:30 AM EST, Mon March 4, 2019\n\nVideo Ad Feedback\n'Nobody will forget it'\n02:13 - Source: Corvane\n\nPort Ashby (Corvane) - ${FIRST}\n\nRELATED: Storm hits the coast\n\n${SECOND}\n\nJane Moss contributed to this report.`,
    {
      title: 'Valley council votes for bridge',
      author: 'Ann Lee and Bob Hall',
      publisher: 'Valley News',
      date: '2019-03-04',
    },
  ],
  [
    'a standfirst of two sentences, a credit, a print note',
    `The Valley Times\nPOLITICS\nA Bridge Divides a Valley\n\nThe vote came after nine hours of debate. Nobody was happy.\n\nCredit...Ann Lee for The Valley Times\n\nBy Bob Hall\n\nMarch 4, 2019\n\nPORT ASHBY, Maine — ${FIRST}\n\nADVERTISEMENT\n\nContinue reading the main story\n\n${SECOND}\n\nA version of this article appears in print on March 5, 2019, Section A, Page 12 with the headline: A Valley Divided.\n\nREAD 45 COMMENTS`,
    { title: 'A Bridge Divides a Valley', author: 'Bob Hall', publisher: 'The Valley Times', date: '2019-03-04' },
  ],
  [
    'an old article with its place, time and amendment',
    `Bridge vote divides valley as mayor claims victory\n\nThis article is more than 4 years old\nNora Quill says critics of the crossing ‘live in the past’, while opponents promise to go to court\n\nAnn Lee in Port Ashby\n@annlee\nMon 4 Mar 2019 17.02 GMT\nFirst published on Mon 4 Mar 2019 12.00 GMT\n\n216\n${FIRST}\n\n${SECOND}\n\nThis article was amended on 5 March 2019. An earlier version said the vote was five to two.\n\nTopics\nBridges\nPort Ashby`,
    {
      title: 'Bridge vote divides valley as mayor claims victory',
      author: 'Ann Lee',
      publisher: null,
      date: '2019-03-04T17:02Z',
    },
  ],
  [
    'a paper as it was scanned',
    `                 Valley Herald, March 4, 2019\n                 Bridge vote divides the valley\n                          by Ann Lee\nThe council of the valley has voted for a new bridge over the river, after a\ndebate of nine hours. Mayor Nora Quill said that the old one would be kept for\nwalkers, until the new one had been paid for by the people of the coast and\n\n                              1\n Valley Herald\n\nnot by the valley. “We have waited for this bridge for thirty years,” she\nsaid. “Nobody will take it from us.”\n   Bob Hall, a member of the council, told the Valley Herald that he had\nvoted against it. According to Hall, nobody had asked the oppo-\nnents of the vote on the bridge.`,
    { title: 'Bridge vote divides the valley', author: 'Ann Lee', publisher: 'Valley Herald', date: '2019-03-04' },
  ],
]

test.each(PAGES)('the article is told from its page: %s', (_name, text, metadata) => {
  const { title, author, publisher, date, regions } = readArticle({ text })
  expect({ title, author, publisher, date }).toEqual(metadata)
  const body = regions.filter(({ kind }) => kind === 'body').map(({ start, end }) => text.slice(start, end))
  const words = body.join(' ').replace(/\s+/g, ' ')
  expect(words.startsWith('The council of the valley has voted')).toBe(true)
  expect(words.endsWith('will forget.”') || words.endsWith('on the bridge.')).toBe(true)
})
