/** A bare Express route that answers given bytes from memory: what a server costs that does nothing else. Started by the benchmark. */

import { readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import express from 'express'

/** Lines of a path and its answer, separated by a tab. */
const answers = new Map(
  readFileSync(process.argv[2] ?? '', 'utf8')
    .split('\n')
    .map((line) => line.split('\t') as [string, string]),
)

const app = express()
app.get('/api/nodes/:id/neighbours', (request, response) => {
  response.type('json').send(answers.get(request.url))
})
const server = app.listen(0, '127.0.0.1', () => {
  console.log(`Listening at http://127.0.0.1:${(server.address() as AddressInfo).port}`)
})
