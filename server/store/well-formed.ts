/** Keeps out of the store what it could not give back as it was. */

import { InvalidInputError } from '../../core/errors.ts'
import type { StoredArticle } from './store.ts'

/** Throws InvalidInputError for half of a character (a lone surrogate): written as UTF-8 it is lost, and all spans behind it move. */
export function requireWellFormed({ input }: StoredArticle): void {
  if (!Object.values(input).some((words) => /\p{Cs}/u.test(words))) return
  throw new InvalidInputError(
    'text-ill-formed',
    'The text or its metadata has half of a character in it.',
    'Send it as proper UTF-8, or with U+FFFD in that place.',
  )
}
