/** The real server over a large graph with hubs, under load, beside a bare Express route that answers the same bytes from memory. */

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import autocannon from 'autocannon'
import { createRandom } from '../../core/model/training/random.ts'
import { readPackageFiles } from '../../server/package-files.ts'
import { openSqliteStore } from '../../server/store/sqlite.ts'
import { writeMadeFolder } from './made-folder.ts'
import { cpuMsOf, memoryOf, program } from './processes.ts'
import { loadSteadily } from './steady-load.ts'
import { writeSyntheticGraph } from './synthetic-graph.ts'

/** Nine nodes and about 45 edges each. */
const ARTICLES = 22_250
/** Requests that differ, sent in turn. */
const REQUESTS = 1_000
const SECONDS = 10
const CONNECTIONS = 50
/** The two servers are asked in turns of so many seconds, so that what else the machine does falls on both; the first turn warms up. */
const TURNS = { count: 6, seconds: 3 }
const STEADY_RATE = 300
/** People type; they ask for near spellings, programs seldom do. */
const TYPED_RATE = 20
/** Enough to be read for as long as the load lasts. */
const INGESTED = 4_000

/** Writes the graph and prints requests a second, latencies, start and memory, alone and while articles come in. */
export async function benchServe(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-bench-'))
  const data = join(folder, 'bench.db')
  const children: ChildProcess[] = []
  try {
    const keys = await writeGraph(data)
    const started = performance.now()
    const server = await start(children, 'hearsay.js', [
      'serve',
      '--data',
      data,
      '--no-seeds',
      '--port',
      '0',
      '--rate-limit',
      '0',
    ])
    console.log(`  start: ${((performance.now() - started) / 1_000).toFixed(2)} s (aim: 2)`)
    const requests = chooseRequests(keys)
    await compareWithBare(server, requests.oneHop, folder, children)
    await tellLatencies(server, requests, 'alone')
    const { now, most } = memoryOf(server.child)
    console.log(`  memory of the server: ${now} MB, at most ${most} MB (aim: 300)`)
    const articles = join(folder, 'articles')
    writeMadeFolder(articles, INGESTED, 9)
    children.push(
      spawn(process.execPath, [program('hearsay.js'), 'ingest', articles, '--data', data], { stdio: 'ignore' }),
    )
    await tellLatencies(server, requests, 'while articles come in')
  } finally {
    for (const child of children) child.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  }
}

async function writeGraph(data: string): Promise<readonly string[]> {
  const store = await openSqliteStore(data)
  const { extractorVersion } = await readPackageFiles(import.meta.url)
  const started = performance.now()
  const keys = await writeSyntheticGraph(store, {
    articles: ARTICLES,
    random: createRandom(3),
    extractor: extractorVersion,
  })
  const { nodes, edges } = await store.countByKind()
  await store.close()
  const sum = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((all, count) => all + count, 0)
  const seconds = ((performance.now() - started) / 1_000).toFixed(0)
  console.log(
    `  ${sum(nodes)} nodes and ${sum(edges)} edges written in ${seconds} s, database ${megabytes(statSync(data).size)} MB`,
  )
  return keys
}

interface Requests {
  readonly oneHop: readonly string[]
  readonly twoHops: readonly string[]
  readonly search: readonly string[]
  readonly similar: readonly string[]
}

function chooseRequests(keys: readonly string[]): Requests {
  const random = createRandom(5)
  const pick = () => keys[Math.floor(random() * keys.length)] as string
  const many = (toPath: (key: string) => string) => Array.from({ length: REQUESTS }, () => toPath(pick()))
  const neighbours = (hops: number) => (key: string) =>
    `/api/nodes/${encodeURIComponent(key)}/neighbours?hops=${hops}&limit=50`
  const wordOf = (key: string) => encodeURIComponent(key.replace(/^.*?:/, '').split('-')[1] ?? 'bridge')
  return {
    oneHop: many(neighbours(1)),
    twoHops: many(neighbours(2)),
    search: many((key) => `/api/search?q=${wordOf(key)}`),
    similar: many((key) => `/api/search?q=${wordOf(key)}&similar=true`),
  }
}

/** A program that answers at an address. */
export interface Server {
  readonly url: string
  readonly child: ChildProcess
}

/** Starts a program of ours and waits for the line with its address. */
export async function start(children: ChildProcess[], name: string, args: readonly string[]): Promise<Server> {
  const child = spawn(process.execPath, [program(name), ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  children.push(child)
  const lines = createInterface({ input: child.stdout })
  const [line] = (await once(lines, 'line')) as [string]
  return { url: (/http:\S+/.exec(line)?.[0] ?? '').replace('localhost', '127.0.0.1'), child }
}

async function compareWithBare(
  server: Server,
  paths: readonly string[],
  folder: string,
  children: ChildProcess[],
): Promise<void> {
  const answers = await fetchAnswers(server, paths)
  const file = join(folder, 'answers.txt')
  writeFileSync(file, answers.join('\n'))
  const bare = await start(children, 'bench-bare.js', [file])
  const [own, other] = await loadInTurns([server, bare], paths)
  bare.child.kill('SIGKILL')
  const bytes = Math.round(answers.join('').length / answers.length)
  const share = (ours: number, theirs: number) => `${Math.round((100 * ours) / theirs)} %`
  console.log(
    `  1 hop, ${CONNECTIONS} connections, ${bytes} bytes an answer: ${Math.round(own.rate)} requests/s, ` +
      `a bare Express route ${Math.round(other.rate)}: ${share(own.rate, other.rate)} (aim: 50); ` +
      `${own.cpuMs.toFixed(3)} and ${other.cpuMs.toFixed(3)} ms of CPU a request: ${share(other.cpuMs, own.cpuMs)}`,
  )
}

/** Lines of a path and its answer, asked for over as many connections as the load has. */
async function fetchAnswers({ url }: Server, paths: readonly string[]): Promise<readonly string[]> {
  const lines: string[] = []
  for (let from = 0; from < paths.length; from += CONNECTIONS) {
    const asked = paths.slice(from, from + CONNECTIONS)
    lines.push(
      ...(await Promise.all(asked.map(async (path) => `${path}\t${await (await fetch(`${url}${path}`)).text()}`))),
    )
  }
  return lines
}

interface Throughput {
  /** Requests a second. */
  readonly rate: number
  /** Of the server, a request. */
  readonly cpuMs: number
}

/** Of each of two servers the middle of its turns. */
async function loadInTurns(
  servers: readonly [Server, Server],
  paths: readonly string[],
): Promise<readonly [Throughput, Throughput]> {
  const turns: [Throughput[], Throughput[]] = [[], []]
  for (let turn = 0; turn < TURNS.count; turn++)
    for (const place of [0, 1] as const) {
      const { url, child } = servers[place]
      const before = cpuMsOf(child)
      const { requests } = await load(url, paths)
      if (turn > 0) turns[place].push({ rate: requests.average, cpuMs: (cpuMsOf(child) - before) / requests.total })
    }
  return [middleOf(turns[0]), middleOf(turns[1])]
}

function middleOf(turns: readonly Throughput[]): Throughput {
  const middle = (numbers: readonly number[]) =>
    numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] as number
  return { rate: middle(turns.map(({ rate }) => rate)), cpuMs: middle(turns.map(({ cpuMs }) => cpuMs)) }
}

async function tellLatencies({ url, child }: Server, requests: Requests, when: string): Promise<void> {
  for (const [name, kind, rate, aim] of [
    ['1 hop', 'oneHop', STEADY_RATE, 20],
    ['2 hops', 'twoHops', STEADY_RATE, 60],
    ['search', 'search', STEADY_RATE, 50],
    ['search with near spellings', 'similar', TYPED_RATE, null],
  ] as const) {
    const before = cpuMsOf(child)
    const result = await loadSteadily({ url, paths: requests[kind], rate, seconds: SECONDS })
    const { p50, p99, answered, failed } = result
    const cpu = ((cpuMsOf(child) - before) / answered).toFixed(2)
    console.log(
      `  ${name}, ${rate} requests/s, ${when}: p50 ${p50} ms, p99 ${p99} ms${aim === null ? '' : ` (aim: ${aim})`}, ` +
        `${cpu} ms of CPU a request${failed > 0 ? `, ${failed} failed` : ''}`,
    )
  }
}

/** Each path in turn, over all connections, as fast as they are answered. */
const load = (url: string, paths: readonly string[]): Promise<autocannon.Result> =>
  autocannon({
    url,
    connections: CONNECTIONS,
    duration: TURNS.seconds,
    requests: paths.map((path) => ({ method: 'GET', path })),
  })

const megabytes = (bytes: number) => Math.round(bytes / 1e6)
