/** What a schema has against a value, in words. */

import type { z } from 'zod'

/** The field at fault and what to give there, as of the first issue. */
export interface WrongValue {
  /** "evidence.start"; empty for the value as a whole. */
  readonly field: string
  /** "give one of merge, split" */
  readonly words: string
}

const EXPECTED: Readonly<Record<string, string>> = {
  string: 'text, once',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a JSON object',
}

const UNITS: Readonly<Record<string, string>> = { string: ' characters', array: ' entries' }

/** Says the first issue of a failed parse. */
export function tellWrongValue({ issues }: z.ZodError): WrongValue {
  const [first] = issues
  // a number that is too great is so twice: for a whole number, and for this field
  const issue = first?.code === 'too_big' ? issues.findLast(({ path }) => path.join() === first.path.join()) : first
  if (issue === undefined) return { field: '', words: 'not as expected' }
  // of a list in one parameter the parameter is meant, not its third word
  const field = issue.path
    .map(String)
    .join('.')
    .replace(/\.\d+$/, '')
  return { field, words: tell(issue) }
}

function tell(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.message.endsWith('received undefined')) return `it is missing; give ${EXPECTED[issue.expected] ?? 'it'}`
      return isOurs(issue.message) ? issue.message : `give ${EXPECTED[issue.expected] ?? issue.expected}`
    case 'invalid_value':
      return `give one of ${issue.values.map(String).join(', ')}`
    case 'invalid_union':
      return 'options' in issue && Array.isArray(issue.options)
        ? `give one of ${issue.options.join(', ')}`
        : 'not as expected'
    case 'too_big':
      return isOurs(issue.message) ? issue.message : `give at most ${issue.maximum}${UNITS[issue.origin] ?? ''}`
    case 'too_small':
      return isOurs(issue.message) ? issue.message : `give at least ${issue.minimum}${UNITS[issue.origin] ?? ''}`
    default:
      return issue.message
  }
}

/** True for words of a schema of ours; zod's begin otherwise. */
const isOurs = (message: string) => !/^(?:Invalid|Too) /.test(message)
