/** So many articles, so many origins: the same sign wherever a claim is named. */

import { badgeOf, badgeWords, type Standing } from '../graph-data.ts'

/** "3→1", with a warning sign where fewer origins than articles stand behind a claim; nothing while that is unknown. */
export function Badge({ standing }: { readonly standing: Standing | undefined }) {
  if (!standing) return null
  const words = badgeWords(standing)
  return (
    <span class={isEcho(standing) ? 'badge echo' : 'badge'} title={words}>
      <span aria-hidden="true">{badgeOf(standing)}</span>
      <span class="hidden-words">{words}</span>
    </span>
  )
}

/** Several articles, and perhaps one origin only. */
function isEcho({ articles, originRange: [least] }: Standing): boolean {
  return articles > 1 && least <= 1
}
