/** Hears from the server that the graph has changed, while the page is looked at. */

/** The part of EventSource that is used. */
export type Stream = Pick<EventSource, 'addEventListener' | 'close'>

/** The part of a document that says whether the reader sees it. */
export type Seen = Pick<Document, 'visibilityState' | 'addEventListener'>

/** Tells the graph's revision at once and after each change. A page that nobody sees holds no connection: a browser has few for each server. */
export function listenForNews(open: () => Stream, seen: Seen, tell: (revision: string) => void): void {
  let stream: Stream | null = null
  const follow = () => {
    if (seen.visibilityState === 'hidden') {
      stream?.close()
      stream = null
    } else if (!stream) {
      stream = open()
      stream.addEventListener('graph', (event: MessageEvent<string>) => {
        const revision = readRevision(event.data)
        if (revision !== null) tell(revision)
      })
    }
  }
  seen.addEventListener('visibilitychange', follow)
  follow()
}

function readRevision(text: string): string | null {
  try {
    const { revision } = JSON.parse(text) as { readonly revision?: unknown }
    return typeof revision === 'string' ? revision : null
  } catch {
    return null
  }
}
