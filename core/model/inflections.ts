/** Base forms of the cue verbs: "announced" -> "announce". Verbs that are no cues keep their form. */

import { CUE_PHRASES } from '../rules/cue-phrases.ts'
import { CUE_VERBS } from '../rules/cues.ts'

/** Forms that no rule makes, by base form. */
export const IRREGULAR_FORMS: Readonly<Record<string, string>> = {
  begin: 'began begun beginning',
  bet: 'bet betting',
  bring: 'brought',
  cast: 'cast casting',
  come: 'came coming',
  cut: 'cut cutting',
  draw: 'drew drawn',
  dwell: 'dwelt',
  forbid: 'forbade forbidden forbidding',
  choose: 'chose chosen choosing',
  feel: 'felt',
  find: 'found',
  foresee: 'foresaw foreseen',
  forget: 'forgot forgotten forgetting',
  get: 'got gotten getting',
  give: 'gave given giving',
  go: 'went gone goes',
  have: 'had has having',
  hear: 'heard',
  hit: 'hit hitting',
  hold: 'held',
  know: 'knew known',
  lay: 'laid',
  leave: 'left leaving',
  lend: 'lent',
  let: 'let letting',
  lose: 'lost losing',
  make: 'made making',
  mean: 'meant',
  pay: 'paid',
  put: 'put putting',
  read: 'read',
  rise: 'rose risen rising',
  say: 'said says',
  seek: 'sought',
  see: 'saw seen',
  send: 'sent',
  set: 'set setting',
  shoot: 'shot',
  show: 'shown showed',
  sing: 'sang sung',
  speak: 'spoke spoken',
  stand: 'stood',
  swear: 'swore sworn',
  take: 'took taken taking',
  teach: 'taught',
  tell: 'told',
  think: 'thought',
  throw: 'threw thrown',
  understand: 'understood',
  write: 'wrote written writing',
}

/** All forms of a verb, itself first. */
export function formsOf(base: string): string[] {
  const stem = base.replace(/e$/, '')
  const isShort =
    /^[^aeiou]*[aeiou][bdgmnprt]$/.test(base) || /(?:mit|fer|cur|mur|pel|bel|gret|plan|quip|admit|rebut)$/.test(base)
  const doubled = isShort ? [`${base}${base.at(-1)}ed`, `${base}${base.at(-1)}ing`] : []
  const regular = /[^aeiou]y$/.test(base)
    ? [base.replace(/y$/, 'ies'), base.replace(/y$/, 'ied'), `${base}ing`]
    : [/(?:s|x|z|ch|sh)$/.test(base) ? `${base}es` : `${base}s`, `${stem}ed`, `${stem}ing`]
  const spelling = base.includes('iz') || base.includes('is') ? formsIn(base, stem) : []
  return [base, ...regular, ...doubled, ...spelling, ...(IRREGULAR_FORMS[base]?.split(' ') ?? [])]
}

/** "criticize" and "criticise" alike. */
function formsIn(base: string, stem: string): string[] {
  const turn = (form: string) => form.replace(/iz(?=e|i)/, 'is')
  return base.endsWith('ize') ? [base, `${base}s`, `${stem}ed`, `${stem}ing`].map(turn) : []
}

const baseByForm = new Map<string, string>()
for (const { verb } of [...CUE_VERBS, ...CUE_PHRASES]) {
  const [base = ''] = verb.split(' ')
  for (const form of formsOf(base)) if (!baseByForm.has(form) || form === base) baseByForm.set(form, base)
}

/** The base form of a word that may be a form of a cue verb; else the word. */
export const baseOf = (lower: string): string => baseByForm.get(lower) ?? lower
