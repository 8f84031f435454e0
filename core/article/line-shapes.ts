/** What a line looks like: a headline, prose, a caption. */

import { CAPTION_CREDIT } from '../rules/boilerplate.ts'

/** Number of words. */
export const wordCount = (line: string) => line.split(/\s+/).length

/** It ends as a sentence or a clause does. */
export const isEnded = (line: string) => /[.!?…:;,][”"’')\]»]*$/.test(line)

/** It reads as a paragraph of the article. */
export const isProse = (line: string) => (isEnded(line) && wordCount(line) >= 6) || wordCount(line) >= 25

/** No full stop inside it, but for abbreviations. */
const isOneSentence = (line: string) =>
  !/[.!?][”"’')]*\s+[“"‘'(]?\p{Lu}/u.test(line.replace(/\b\p{Lu}[\p{L}]{0,3}\./gu, ''))

/** It may be a title. */
export const isHeadline = (line: string) => wordCount(line) <= 30 && (!isEnded(line) || isOneSentence(line))

/** It introduces what comes after it: "The Valley Herald reports." */
export const isBlockIntroduction = (line: string) => /[:.][”"’']?$/.test(line) && /\p{Ll}/u.test(line)

/** A picture's caption, or a heading between paragraphs. */
export const isCaption = (line: string) =>
  CAPTION_CREDIT.test(line) || (!isEnded(line) && wordCount(line) <= 16 && !/[“”"]|''|^[-–—•*]/.test(line))
