/** Files that the reader chooses, or drops anywhere on the page, become articles. */

import { type Given, mediaTypeOf } from './giving.ts'
import { showTab } from './state.ts'
import type { Store } from './store.ts'

/** Gives the files that can be articles, says which cannot, and shows the tab in which it is told what becomes of them. */
export async function giveFiles(store: Store, files: Iterable<File>): Promise<void> {
  const given: Given[] = []
  const others: string[] = []
  for (const file of files) {
    const mediaType = mediaTypeOf(file.name)
    if (mediaType) given.push({ name: file.name, body: file, mediaType, metadata: {} })
    else others.push(file.name)
  }
  if (isGiving(store)) {
    store.notice.value = 'Other articles are on their way. Wait until they are in, then give these again.'
    return
  }
  if (given.length > 0) await giveAll(store, given, others)
  else if (others.length > 0) store.notice.value = tellOthers(others)
}

/** True while articles are on their way. */
export function isGiving({ giving }: Store): boolean {
  return giving.value.status === 'sending' || giving.value.status === 'reading'
}

/** Gives articles, and shows the tab in which it is told what becomes of them; `others` were left out. */
export async function giveAll(store: Store, given: readonly Given[], others: readonly string[] = []): Promise<void> {
  const { tab, reading } = store.view.value
  if (tab !== 'articles' || reading !== null) store.go((view) => showTab(view, 'articles'))
  if (others.length > 0) store.notice.value = tellOthers(others)
  await store.give(given)
}

const tellOthers = (names: readonly string[]) =>
  `Not a text or a web page: ${names.join(', ')}. Give .txt, .md, .html, .json or .jsonl.`

/** Listens for files that are dropped: a browser would leave the page for them. */
export function listenToDrops(document: Document, store: Store): void {
  const root = document.documentElement
  const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
  document.addEventListener('dragover', (event) => {
    if (!hasFiles(event)) return
    event.preventDefault()
    root.dataset.drop = ''
  })
  document.addEventListener('dragleave', (event) => {
    // into nothing: out of the window
    if (event.relatedTarget === null) delete root.dataset.drop
  })
  document.addEventListener('drop', (event) => {
    if (!hasFiles(event)) return
    event.preventDefault()
    delete root.dataset.drop
    void giveFiles(store, event.dataTransfer?.files ?? [])
  })
}
