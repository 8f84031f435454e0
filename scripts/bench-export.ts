/** One format, written from a synthetic snapshot or from a database to a sink that counts: bench-export FORMAT [DATABASE]. */

import { Readable, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { FormatName } from '../core/api-export.ts'
import { FORMATS } from '../server/formats/formats.ts'
import { zip } from '../server/formats/zip.ts'
import { BUSY_TIMEOUT_MS } from '../server/store/sqlite-file.ts'
import { openSqliteSnapshot } from '../server/store/sqlite-snapshot.ts'
import { createSyntheticSnapshot } from './corpora/synthetic-snapshot.ts'

/** A million nodes. */
const SIZE = { articles: 100_000, claims: 500_000, entities: 400_000, edges: 5_000_000 }

const MEMORY_AIM_MB = 512

const [name = 'json', database] = process.argv.slice(2)
const format = FORMATS[name as FormatName]
const snapshot = database ? openSqliteSnapshot(database, BUSY_TIMEOUT_MS) : createSyntheticSnapshot(SIZE)
const started = performance.now()
const options = { bom: false }
let bytes = 0
const sink = new Writable({
  write(piece: Buffer, _encoding, done) {
    bytes += piece.length
    setImmediate(done)
  },
})
await pipeline(
  Readable.from('write' in format ? format.write(snapshot, options) : zip(format.files(snapshot, options))),
  sink,
)
await snapshot.close()
const seconds = (performance.now() - started) / 1_000
const { user, system } = process.cpuUsage()
const memory = Math.round(process.resourceUsage().maxRSS / 1_000)
console.log(
  `  ${name.padEnd(8)} ${`${Math.round(bytes / 1e6)} MB`.padStart(8)} in ${seconds.toFixed(0).padStart(4)} s (${((user + system) / 1e6).toFixed(0)} s of CPU), at most ${memory} MB of memory (aim: ${MEMORY_AIM_MB})`,
)
