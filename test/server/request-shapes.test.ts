import { createServer, type ServerOptions } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { expect, onTestFinished, test } from 'vitest'
import { shapesOf } from '../../server/request-shapes.ts'

/** Prototypes of a request and its response, as a plain listener sees them and after the framework has had them. */
async function prototypesBeforeAndAfter(toOptions: (app: express.Express) => ServerOptions) {
  const app = express()
  app.get('/', (request, response) => void response.send(request.path))
  const seen: object[][] = []
  const server = createServer(toOptions(app), (request, response) => {
    const look = () => seen.push([Object.getPrototypeOf(request), Object.getPrototypeOf(response)])
    look()
    app(request, response)
    look()
  })
  onTestFinished(() => void server.close())
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  expect(await answer.text()).toBe('/')
  return seen
}

test('the framework leaves requests and responses of the shapes of its application as they are', async () => {
  const [before, after] = await prototypesBeforeAndAfter(shapesOf)
  expect(after?.map((prototype, at) => prototype === before?.[at])).toEqual([true, true])
})

test('others it changes, which is what the shapes are for', async () => {
  const [before, after] = await prototypesBeforeAndAfter(() => ({}))
  expect(after?.map((prototype, at) => prototype === before?.[at])).toEqual([false, false])
})
