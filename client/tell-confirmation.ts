/** The sentences over a claim's chain. */

import type { ChainAnswer, ClaimAnswer } from '../core/api-claims.ts'
import { counted } from '../core/counted.ts'

type Told = Pick<ClaimAnswer, 'words' | 'articles' | 'originRange' | 'statements' | 'contradictions'>

/** "3 articles · 1 origin (unnamed) · no independent confirmation found · 1 denial" */
export function tellConfirmation({ words, articles, originRange, statements, contradictions }: Told): string {
  const [least, most] = originRange
  const confirmation =
    articles > 1 && least === 1 && most === 1
      ? 'no independent confirmation found'
      : articles > 1 && least <= 1 && most > 1
        ? 'independent confirmation is not certain'
        : ''
  const denials = new Set(
    statements.filter(({ stance }) => stance === 'denied').map(({ speaker, article }) => speaker?.key ?? article.key),
  ).size
  const others = contradictions.length
  return [
    words,
    confirmation,
    denials > 0 && counted(denials, 'denial'),
    others > 0 && `contradicted by ${counted(others, 'claim')}`,
  ]
    .filter(Boolean)
    .join(' · ')
}

/** Why the picture has more unnamed sources than there are origins; "" where it has not. */
export function tellUnnamed(
  claim: Pick<ClaimAnswer, 'originRange'>,
  { origins }: Pick<ChainAnswer, 'origins'>,
): string {
  const unnamed = origins.filter(({ kind }) => kind === 'unnamed').length
  return unnamed > claim.originRange[1]
    ? 'Unnamed sources behind the same carrier count as one origin: they may be the same people.'
    : ''
}
