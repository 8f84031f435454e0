/** A process that writes change after change into a database and says so once each is durable, until it is killed. */

import { readFileSync, writeSync } from 'node:fs'
import { createPlanner } from '../../../server/planner.ts'
import { openSqliteStore } from '../../../server/store/sqlite.ts'
import { changeAt, type Versions } from './changes.ts'
import { revisionOf } from './revision.ts'

const [file = '', versionsFile = ''] = process.argv.slice(2)
writeSync(1, 'opening\n')
const versions = JSON.parse(readFileSync(versionsFile, 'utf8')) as Versions
const store = await openSqliteStore(file)
const planner = { ...createPlanner(), layOut: () => new Map() }
for (let revision = revisionOf(file); ; revision++) {
  // synchronous, so that what is said is out before the next change begins
  writeSync(1, `${revision}\n`)
  await store.changeArticles(changeAt(revision + 1, versions), planner)
}
