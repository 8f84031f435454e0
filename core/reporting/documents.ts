/** Finds the statements, letters and files that speak or were issued, and who issued them. */

import { findActor } from '../actors.ts'
import { shortHash, slug } from '../id.ts'
import type { KnownMention } from '../known-mentions.ts'
import type { Roster } from '../roster.ts'
import { textOf } from '../span.ts'
import type { Article, Publication, Reason, Sentence, Span, TaggedAttribution } from '../types.ts'
import type { Windows } from './windows.ts'

const NOUN =
  '(?:statements?|press releases?|releases?|letters?|memos?|memorand(?:um|a)|e-?mails?|messages?|documents?|files?|records?|reports?|dossiers?|stud(?:y|ies)|surveys?|polls?|transcripts?|tweets?|posts?|op-eds?|essays?|articles?|stories|books?|cables?|videos?|recordings?|tapes?|photos?|filings?|papers?|testimony|indictments?|analys[ei]s|editorials?)'
const OWN =
  '(?:an?|the|its|his|her|their|another|this|these|those|some|more|several|thousands of|hundreds of|dozens of|\\d[\\d,]*)'
const NOUN_PHRASE = String.raw`${OWN}(?: [\p{L}\d.’'-]+){0,3}? ${NOUN}`

/** "said in a statement", "issued a statement saying": the document, from the cue on. */
const SAID_IN = new RegExp(
  String.raw`\b(?:in|issu(?:ed?|ing)|releas(?:ed?|ing)|publish(?:ed|ing)|post(?:ed|ing)|put out) (${NOUN_PHRASE})\b(?! (?:to|of|about|on) (?:the )?(?:interview|conversation))`,
  'iu',
)
/** "In a letter to the board, Ann wrote" */
const IN_LEAD = new RegExp(
  String.raw`^["“]?(?:(?:but|and|later|earlier),? )?in (${NOUN_PHRASE})\b(?! (?:by|from|obtained|released|published) )`,
  'iu',
)
const ACTIVE = new RegExp(
  String.raw`^(?:,? (?:which|who))?(?: (?:has|have|had|also|then|later|recently|reportedly|first|on \p{Lu}\p{L}+|this week|last week|earlier))* (?:issued|released|published|posted|leaked|unveiled|put out|sent out|issues|releases|publishes) (${NOUN_PHRASE})\b`,
  'iu',
)
const PASSIVE = new RegExp(
  String.raw`\b(${NOUN_PHRASE})(?:,? (?:which|that) (?:was|were|had been|have been)| (?:was|were|had been|have been))?(?: (?:first|later|recently|originally))? (?:published|released|issued|leaked|posted|put out|commissioned|produced)(?: (?:on \p{Lu}\p{L}+|last week|this week|online|earlier))? by (?:the )?$`,
  'iu',
)

/** "a study published this week in the Journal of Rivers" */
const PUBLISHED_IN = new RegExp(
  String.raw`\b(${NOUN_PHRASE}) (?:was )?published(?: (?:on \p{Lu}\p{L}+|last week|this week|last month|this month|online|earlier|today|recently)){0,2} (?:in|by) (?:the )?(?:journal )?$`,
  'iu',
)
const WRITTEN_BY = new RegExp(
  String.raw`\b(${OWN}(?: [\p{L}\d.’'-]+){0,3}? (?:report|study|survey|poll|analysis|editorial|statement|investigation))(?: (?:released|published|written|prepared|conducted))? by (?:the )?$`,
  'iu',
)
const OWNED =
  /^['’]s? ((?:(?:new|own|recent|latest|annual|first|final|original|\d{4}) ){0,2}(?:report|study|survey|poll|analysis|editorial|statement|investigation|story|article))\b/iu

/** A document that something was said in: one for each issuer and noun in an article. */
export function documentOfSaying(
  { lead, tail }: Windows,
  { cue }: TaggedAttribution,
  speaker: string | null,
  roster: Roster,
): string | null {
  const { text } = roster.article
  const inTail = SAID_IN.exec(text.slice(tail.start, Math.max(tail.end, cue.end)))
  const found = inTail ?? (lead && IN_LEAD.exec(textOf(text, lead)))
  if (!found?.[1] || !speaker || roster.kindOf(speaker) === 'document') return null
  const start = (inTail ? tail : (lead as Span)).start + found.index + found[0].length - found[1].length
  // "in the letter": the one that was told of before
  if (/^(?:the|this|that)\s/i.test(found[1])) {
    const known = findActor({ start, end: start + found[1].length }, roster)
    if (known && roster.kindOf(known.key) === 'document') return known.key
  }
  return addIssued({ start, end: start + found[1].length }, speaker, roster, 'rule said-in-document')
}

/** Who issued which document, where the text says so: "the campaign issued a statement". */
export function findPublications(article: Article, sentences: readonly Sentence[], roster: Roster): Publication[] {
  const { text } = article
  const found: Publication[] = []
  for (const sentence of sentences) {
    if (sentence.region === 'comment' || sentence.region === 'boilerplate' || sentence.region === 'caption') continue
    for (const body of roster.mentionsWithin(sentence, ['outlet', 'agency'])) {
      const after = text.slice(body.end, Math.min(sentence.end, body.end + 120))
      const before = text.slice(Math.max(sentence.start, body.start - 140), body.start)
      const issued = documentOf(body, before, after)
      if (issued) found.push(toPublication(issued, body, roster))
    }
  }
  return found
}

interface Issued {
  readonly document: Span
  readonly why: Reason
  /** False where the document's own words name it: "the DNC emails". */
  readonly isIssuers: boolean
}

function documentOf({ kind, start, end }: KnownMention, before: string, after: string): Issued | null {
  const spanAfter = (found: RegExpExecArray, words: string) => {
    const from = end + found.index + found[0].length - words.length
    return { start: from, end: from + words.length }
  }
  const spanBefore = (found: RegExpExecArray, words: string) => {
    const from = start - before.length + found.index
    return { start: from, end: from + words.length }
  }
  const active = ACTIVE.exec(after)
  if (active?.[1]) return { document: spanAfter(active, active[1]), why: 'rule issued', isIssuers: true }
  const owned = OWNED.exec(after)
  if (owned?.[1]) return { document: spanAfter(owned, owned[1]), why: 'rule own-document', isIssuers: true }
  const passive =
    PASSIVE.exec(before) ?? WRITTEN_BY.exec(before) ?? (kind === 'outlet' ? PUBLISHED_IN.exec(before) : null)
  if (passive?.[1]) return { document: spanBefore(passive, passive[1]), why: 'rule issued-by', isIssuers: false }
  return null
}

function toPublication({ document, why, isIssuers }: Issued, body: KnownMention, roster: Roster): Publication {
  const known = roster.mentionsOverlapping(document).find(({ kind }) => kind === 'document')
  const work = known?.key ?? (isIssuers ? addIssued(document, body.key, roster, why) : addNamed(document, roster, why))
  return {
    publisher: body.key,
    work,
    evidence: { start: Math.min(body.start, document.start), end: Math.max(body.end, document.end) },
    why,
  }
}

/** "a statement" of one issuer is not that of another. */
function addIssued(words: Span, issuer: string, roster: Roster, why: Reason): string {
  const known = roster
    .mentionsOverlapping(words)
    .find(({ kind, start, end }) => kind === 'document' && start >= words.start && end <= words.end)
  if (known) return known.key
  const noun = bareWords(roster.article.text.slice(words.start, words.end))
  const name = `${noun} by ${roster.nameOf(issuer) ?? ''}`
  const key = `document:${slug(name).slice(0, 60)}~${shortHash([roster.article.key, noun, issuer], 8)}`
  return roster.add(key, 'document', name, words, why)
}

function addNamed(words: Span, roster: Roster, why: Reason): string {
  const text = roster.article.text.slice(words.start, words.end).replace(/\s+/g, ' ')
  const wording = bareWords(text)
  const key = `document:${slug(wording).slice(0, 60)}~${shortHash([roster.article.key, wording], 8)}`
  return roster.add(key, 'document', text, words, why)
}

const bareWords = (text: string) =>
  text
    .replace(/\s+/g, ' ')
    .toLowerCase()
    .replace(/^(?:an?|the|its|his|her|their|another|this|these|those|some|more|several)\s+/, '')
