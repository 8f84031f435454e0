/** Backups. More than the usual twenty: COPIES=200 npx vitest run test/server/backup.test.ts */

import { readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { backUp } from '../../server/store/backup.ts'
import { openStore, temporaryFolder } from './corpus.ts'
import { prepareWriting } from './writing/process.ts'
import { VERSIONS } from './writing/versions.ts'
import { expectWhole } from './writing/whole.ts'

const COPIES = Number(process.env.COPIES ?? 20)

test(
  `each of ${COPIES} backups taken while another process writes is the database of one commit`,
  async () => {
    const folder = temporaryFolder()
    const file = join(folder, 'hearsay.db')
    const writing = await prepareWriting(VERSIONS)
    const writer = writing.start(file)
    try {
      await writer.ready
      for (let copy = 0; copy < COPIES; copy++) {
        const target = join(folder, 'copy.db')
        const before = writer.acknowledged()
        await backUp(file, target, { replaces: true })
        const revision = await expectWhole(target)
        expect(revision).toBeGreaterThanOrEqual(before)
        // what was said to be stored may not have been heard yet
        await expect.poll(() => writer.acknowledged()).toBeGreaterThanOrEqual(revision)
      }
    } finally {
      await writer.kill()
      writing.close()
    }
  },
  30_000 + COPIES * 2_000,
)

test('a backup never takes the place of a file unless told to, nor that of the database', async () => {
  const folder = temporaryFolder()
  const [file, target] = [join(folder, 'hearsay.db'), join(folder, 'copy.db')]
  await openStore(undefined, file)
  writeFileSync(target, 'mine')
  await expect(backUp(file, target)).rejects.toMatchObject({ code: 'backup-exists' })
  await expect(backUp(file, file, { replaces: true })).rejects.toMatchObject({ code: 'backup-exists' })
  expect(await backUp(file, target, { replaces: true })).toMatchObject({ articles: 1 })
  expect(await (await openStore(null, target)).countArticles()).toBe(1)
  await expect(backUp(file, target, { replaces: true })).rejects.toMatchObject({ code: 'backup-in-use' })
})

test.each([
  ['a folder that is not there', 'absent/copy.db', 'backup-unwritable'],
  ['a database that is not there', 'copy.db', 'data-missing'],
])('%s is an error with the next step, and nothing is left', async (_name, path, code) => {
  const folder = temporaryFolder()
  const file = join(folder, 'hearsay.db')
  if (dirname(path) !== '.') await (await openStore(null, file)).close()
  await expect(backUp(file, join(folder, path))).rejects.toMatchObject({ code, next: expect.stringMatching(/\.$/) })
  expect(readdirSync(folder).filter((name) => name.includes('copy'))).toEqual([])
})
