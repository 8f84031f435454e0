import { expect, test } from 'vitest'
import { isLoopback } from '../../server/access.ts'
import { parseServeConfig } from '../../server/config.ts'

const USUAL = {
  port: '3000',
  host: '127.0.0.1',
  data: './data/hearsay.db',
  seeds: true,
  log: false,
  metrics: false,
  rateLimit: '6000',
  readOnly: false,
  maxUpload: '25',
}
const TOKEN = '0123456789abcdef'

test('what is usual is taken', () => {
  expect(parseServeConfig(USUAL)).toEqual({ ...USUAL, port: 3000, maxUpload: 25, rateLimit: 6000 })
})

test.each([
  [{ port: 'abc' }, 'option-invalid', '--port'],
  [{ port: '65536' }, 'option-invalid', '--port'],
  [{ port: '-1' }, 'option-invalid', '--port'],
  [{ port: '1.5' }, 'option-invalid', '--port'],
  [{ data: '' }, 'option-invalid', '--data'],
  [{ host: 'a b' }, 'option-invalid', '--host'],
  [{ token: 'short' }, 'option-invalid', '--token'],
  [{ host: '0.0.0.0' }, 'token-missing', '0.0.0.0'],
  [{ host: '::' }, 'token-missing', '::'],
  [{ host: 'news.example' }, 'token-missing', 'news.example'],
])('%j is refused with %s, naming %s', (options, code, name) => {
  expect(() => parseServeConfig({ ...USUAL, ...options })).toThrow(
    expect.objectContaining({ code, message: expect.stringContaining(name) }),
  )
})

test.each([['0.0.0.0'], ['news.example'], ['127.0.0.1']])('with a token %s may be listened on', (host) => {
  expect(parseServeConfig({ ...USUAL, host, token: TOKEN })).toMatchObject({ host, token: TOKEN })
})

test.each([
  ['127.0.0.1', true],
  ['127.8.9.1', true],
  ['::1', true],
  ['localhost', true],
  ['0.0.0.0', false],
  ['::', false],
  ['10.0.0.1', false],
  ['127.0.0.1.evil.example', false],
  ['localhost.example', false],
])('%s is loopback: %s', (host, expected) => {
  expect(isLoopback(host)).toBe(expected)
})
