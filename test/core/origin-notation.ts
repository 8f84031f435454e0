/**
 * Made-up corpora in a line an article: `a@herald: post < ?officials` is article a of the Herald, which has the claim from
 * the Post, which has it from officials without a name. `#report` is a document without a title, `own` the article's own
 * voice, `!lee` a denial, `~lee` a doubt, `lee/ministry` one of the ministry. `;` divides statements of one article.
 * `[cites post]`, `[post cites herald]` and `[2020-05-01]` follow. Other lines: `b copies a`, `b shares a`, `b means a` (in other words).
 */

import type { Account, Actor, Join, SharedWords, Trace } from '../../core/corpus-types.ts'
import { traceOrigins } from '../../core/origins.ts'
import type { Stance } from '../../core/types.ts'

const OUTLETS = ['herald', 'post', 'times', 'wire', 'network', 'gazette']
const BODIES = ['ministry', 'council']

function actor(word: string, article: string): Actor {
  const [name = '', body] = word.split('/')
  const bodies = body ? [body] : []
  if (name.startsWith('?')) return { key: `${name}~${article}`, kind: 'unnamed', isNamed: false, bodies }
  if (name.startsWith('#')) return { key: `${name}~${article}`, kind: 'document', isNamed: false, bodies }
  const kind = OUTLETS.includes(name) ? 'outlet' : BODIES.includes(name) ? 'agency' : 'person'
  return { key: name, kind, isNamed: true, bodies }
}

const STANCES: Readonly<Record<string, Stance>> = { '!': 'denied', '~': 'questioned' }

function accountsOf(line: string): Account[] {
  const [, head = '', told = '', options = ''] = /^([^:]+): ([^[]*?)((?: \[[^\]]+\])*)$/.exec(line) ?? []
  const [article = '', publisher] = head.split('@')
  return told.split(' ; ').map((statement, index) => {
    const mark = statement.charAt(0)
    const stance = STANCES[mark] ?? 'asserted'
    const words = (STANCES[mark] ? statement.slice(1) : statement).split(' < ').filter((word) => word !== 'own')
    const actors = words.map((word) => actor(word, article))
    return {
      statement: `${article}${index}`,
      article,
      date: /\[(\d{4}-\d\d-\d\d)\]/.exec(options)?.[1] ?? null,
      publisher: publisher ?? null,
      speaker: actors.at(-1) ?? null,
      via: actors.slice(0, -1),
      stance,
      carrierCites: [...options.matchAll(/\[(\w+) cites (\??\w+)\]/g)].map(([, from = '', to = '']) => ({
        from,
        to: actor(to, article),
      })),
      cites: [...options.matchAll(/\[cites (\w+)\]/g)].map((match) => match[1] as string),
    }
  })
}

/** Accounts, joins and shared words of a corpus in the notation. All statements are joined by wording unless a line says otherwise. */
export function corpusOf(lines: readonly string[]) {
  const relations = lines.flatMap((line) => [...line.matchAll(/^(\w+) (copies|shares|means) (\w+)$/g)])
  const accounts = lines.filter((line) => line.includes(':')).flatMap(accountsOf)
  const areMeant = (a: string, b: string) =>
    relations.some(([, one, verb, other]) => verb === 'means' && [one, other].includes(a) && [one, other].includes(b))
  const joins = accounts.flatMap((a, at) =>
    accounts
      .slice(at + 1)
      .flatMap((b): Join[] =>
        a.article === b.article
          ? []
          : [
              areMeant(a.article, b.article)
                ? { a: a.statement, b: b.statement, kind: 'meaning', score: 0.8, why: 'test' }
                : { a: a.statement, b: b.statement, kind: 'wording', score: 1, why: 'test' },
            ],
      ),
  )
  const shared = relations.flatMap(([, one = '', verb, other = '']): SharedWords[] =>
    verb === 'means' ? [] : [{ copier: `${one}0`, original: `${other}0`, isDirected: verb === 'copies' }],
  )
  return { accounts, joins, shared }
}

/** The trace of a corpus in the notation. */
export function traceOf(lines: readonly string[]): Trace {
  const { accounts, joins, shared } = corpusOf(lines)
  return traceOrigins(accounts, joins, shared)
}

/** The paths as text, source first; a star follows what other articles show. */
export const showPaths = ({ paths }: Trace) =>
  paths.map(({ links, article, isSourceDropped }) =>
    [
      [...links.map(({ key, inferredFrom }) => key + (inferredFrom ? '*' : '')), article].join(' > '),
      ...(isSourceDropped ? ['(source dropped)'] : []),
    ].join(' '),
  )
