/** What the explorer shows, as one pure record that lives in the page's address. */
import { EDGE_KINDS, NODE_KINDS } from '../core/types.js';
/** Kinds of node in the first view: articles and documents come on demand. */
export const USUAL_NODE_KINDS = NODE_KINDS.filter((kind) => kind !== 'article' && kind !== 'document');
export const INITIAL_VIEW = {
    tab: 'graph',
    selection: null,
    reading: null,
    nodeKinds: USUAL_NODE_KINDS,
    edgeKinds: EDGE_KINDS,
};
/** Writes the view as a query string; what is usual is left out. "" for the initial view. */
export function toSearch(view) {
    const params = new URLSearchParams();
    if (view.tab !== 'graph')
        params.set('v', view.tab);
    if (view.selection)
        params.set(view.selection.type === 'node' ? 'sel' : 'edge', view.selection.key);
    if (view.reading) {
        params.set('read', view.reading.article);
        if (view.reading.at !== null)
            params.set('at', String(view.reading.at));
    }
    const filters = [
        isSame(view.nodeKinds, USUAL_NODE_KINDS) ? '' : `k:${view.nodeKinds.join(',')}`,
        isSame(view.edgeKinds, EDGE_KINDS) ? '' : `l:${view.edgeKinds.join(',')}`,
    ].filter((part) => part !== '');
    if (filters.length > 0)
        params.set('f', filters.join(';'));
    // ":" "," and ";" are allowed in a query, and a readable link is easier to trust.
    const query = params.toString().replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%3B', ';');
    return query === '' ? '' : `?${query}`;
}
/** Reads a view from a query string; what it does not know is left at its usual value. */
export function fromSearch(search) {
    const params = new URLSearchParams(search);
    const node = params.get('sel');
    const edge = params.get('edge');
    const article = params.get('read');
    const at = params.get('at') ?? '';
    const filters = new Map((params.get('f') ?? '').split(';').map((part) => [part.slice(0, 2), part.slice(2).split(',')]));
    return {
        tab: params.get('v') === 'table' ? 'table' : 'graph',
        selection: node ? { type: 'node', key: node } : edge ? { type: 'edge', key: edge } : null,
        reading: article ? { article, at: /^\d+$/.test(at) ? Number(at) : null } : null,
        nodeKinds: pick(NODE_KINDS, filters.get('k:')) ?? USUAL_NODE_KINDS,
        edgeKinds: pick(EDGE_KINDS, filters.get('l:')) ?? EDGE_KINDS,
    };
}
/** Shows a kind that was hidden, or hides one that was shown; the order of kinds is kept. */
export function toggle(all, shown, kind) {
    return all.filter((other) => (other === kind ? !shown.includes(kind) : shown.includes(other)));
}
/** True when anything is filtered otherwise than usual. */
export function isFiltered(view) {
    return !isSame(view.nodeKinds, USUAL_NODE_KINDS) || !isSame(view.edgeKinds, EDGE_KINDS);
}
function pick(all, names) {
    return names && all.filter((kind) => names.includes(kind));
}
function isSame(a, b) {
    return a.length === b.length && a.every((kind, i) => kind === b[i]);
}
