/** Whether a noun means people. */

import { PERSON_ROLES, UNNAMED_NOUNS } from '../rules/names.ts'

const nouns = new Set([...UNNAMED_NOUNS, ...PERSON_ROLES])
const AGENTIVE =
  /(?:[a-z]{2}(?:ist|eer|ologist|ician|crat|man|woman|person|maker|holder|worker|writer|owner|keeper|leader|goer|buyer|seller|driver))$/

/** "aide", "rower's companion" -> true for nouns in the singular that mean people. */
export const isPerson = (noun: string) => nouns.has(noun) || AGENTIVE.test(noun)
