import { expect, test } from 'vitest'
import { CREDIT_LINES } from '../../../core/reporting/credits.ts'
import { read } from '../read.ts'
import { nameOf, told } from '../read-names.ts'

const BODY = 'The council of the valley met on Monday, and nobody came.\n\nAnn Lee said the bridge was safe.'

test.each(CREDIT_LINES.map(({ example, covers, reason }) => [example, covers, reason]))(
  'the line "%s" credits %s of the attributions (%s)',
  (example, covers, reason) => {
    const extraction = read(`${BODY}\n\n${example}.`, { publisher: 'Valley Herald' })
    const names = told(extraction, 'the bridge').via.map((key) => nameOf(extraction, key))
    expect(names).toEqual(covers === 'all' ? ['Reuters'] : [])
    const citation = extraction.citations.find(({ why }) => why === `rule ${reason}`)
    expect(citation?.from).toBe(extraction.article.key)
    expect(nameOf(extraction, citation?.to)).toBe('Reuters')
  },
)

test('who took the picture is credited with nothing', () => {
  const { citations } = read(`${BODY}\n\nPhoto: Reuters`)
  expect(citations).toEqual([])
})

test('a reader’s comment credits nobody', () => {
  const { citations } = read(`${BODY}\n\n2 comments\n\n1. bob says:\n\nThis was first reported by Reuters.`)
  expect(citations).toEqual([])
})
