/** Sends a body and tells how much of it has gone: the one thing that `fetch` cannot. */

import type { Watch } from './loading.ts'

/** What is sent. */
export interface Sent {
  readonly body: string | Blob
  readonly mediaType: string
}

/** Posts to an address; `onBytes` is told how much has been sent so far. Rejects when nothing answers, or when it is ended. */
export function upload(address: string, { body, mediaType }: Sent, { signal, onBytes }: Watch): Promise<Response> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    const fail = () => reject(new Error(`Nothing answered at ${address}.`))
    const stop = () => request.abort()
    request.upload.onprogress = ({ loaded }) => onBytes(loaded)
    request.onload = () => resolve(new Response(request.responseText, { status: request.status }))
    request.onerror = fail
    request.onabort = fail
    request.onloadend = () => signal.removeEventListener('abort', stop)
    request.open('POST', address)
    request.setRequestHeader('Content-Type', mediaType)
    signal.addEventListener('abort', stop)
    request.send(body)
  })
}
