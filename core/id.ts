/** Ids that depend on content alone, so that reading twice adds nothing. */

import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** SHA-256 of a text as UTF-8, in hex (64 characters). Lone surrogates count as U+FFFD. */
export function hashText(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)))
}

/** SHA-256 as `hashText` gives it; Node's own takes a sixth of the time. */
export type HashText = (text: string) => string

/** A hash of several fields, shortened to `length` hex digits; fields cannot run into each other. */
export function shortHash(fields: readonly string[], length = 16, hash: HashText = hashText): string {
  return hash(JSON.stringify(fields)).slice(0, length)
}

/** Hex digits with which the hashes of a cluster begin. */
export const CLUSTER_LENGTH = 6

/** A short hash that begins with those of its cluster: what comes together lies together in the indexes of a database, which are written page by page. */
export function clusteredHash(cluster: string, fields: readonly string[], hash?: HashText): string {
  // not "+": a sum of texts keeps its parts, and there are many ids
  return [cluster, shortHash(fields, 16 - CLUSTER_LENGTH, hash)].join('')
}

/** A readable, URL-safe form of a name. "José Álvarez-O’Neil" -> "jose-alvarez-oneil" */
export function slug(name: string): string {
  const folded = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/['’.]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
  return folded || `x${shortHash([name], 8)}`
}
