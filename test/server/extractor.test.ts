import { expect, onTestFinished, test } from 'vitest'
import { loadTools } from '../../server/extraction-tools.ts'
import { createExtractor, type Extractor } from '../../server/extractor.ts'

const tools = loadTools()

function testExtractor(threads = 2, timeLimitMs = 400): Extractor {
  const workerUrl = new URL('./test-worker.mjs', import.meta.url)
  const extractor = createExtractor({ workerUrl, tools, threads, timeLimitMs: () => timeLimitMs, memoryLimitMb: 32 })
  onTestFinished(() => extractor.close())
  return extractor
}

test.each([
  ['loop', 'article-too-slow'],
  ['memory', 'article-too-large'],
  ['exit', 'article-unreadable'],
  ['throw', 'article-unreadable'],
  ['refuse', 'language'],
])('an article that does "%s" is refused with %s, and the others are read', async (text, code) => {
  const extractor = testExtractor(2, text === 'memory' ? 10_000 : 400)
  const ids = ['1', '2', '3', '4', '5', '6']
  const bad = extractor.extract({ text, id: 'bad' }).catch((error: unknown) => error)
  const good = await Promise.all(ids.map((id) => extractor.extract({ text: 'fine', id })))
  expect(await bad).toMatchObject({
    name: 'InvalidInputError',
    code,
    message: expect.any(String),
    next: expect.any(String),
  })
  expect(good.map(({ key }) => key)).toEqual(ids.map((id) => `article:${id}`))
  const { key } = await extractor.extract({ text: 'fine', id: 'later' })
  expect(key).toBe('article:later')
})

test('only what its thread computes counts, not what it waits for on a busy machine', async () => {
  const { key } = await testExtractor(1, 400).extract({ text: 'wait', id: 'slow' })
  expect(key).toBe('article:slow')
})

test('the wait for a thread does not count as reading time', async () => {
  const extractor = testExtractor(1)
  const slow = [extractor.extract({ text: 'loop' }), extractor.extract({ text: 'loop' })]
  const patient = extractor.extract({ text: 'fine', id: 'patient' })
  expect((await Promise.allSettled(slow)).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect((await patient).key).toBe('article:patient')
})

test('a thread that comes in place of one that ended has what articles are read with', async () => {
  const extractor = testExtractor(1)
  const { model, gazetteer } = tools
  const described = {
    cues: model.lexicon.words.size,
    titles: gazetteer.titles.size,
    weights: model.language.tagger.weights.length,
    areShared: true,
  }
  const before = await extractor.extract({ text: 'tools' })
  expect(JSON.parse(before.json)).toEqual(described)
  await expect(extractor.extract({ text: 'exit' })).rejects.toMatchObject({ code: 'article-unreadable' })
  const after = await extractor.extract({ text: 'tools' })
  expect(JSON.parse(after.json)).toEqual(described)
  expect(after.key).not.toBe(before.key)
})
