/** Works out centrality away from the page, which stays quick. */

import { type CentralityAsked, findCentrality } from './centrality.ts'

addEventListener('message', ({ data }: MessageEvent<CentralityAsked>) => postMessage(findCentrality(data)))
