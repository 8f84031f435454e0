/** What the explorer shows, as one pure record that lives in the page's address. */
import { type EdgeKind, type NodeKind } from '../core/types.ts';
export type Tab = 'graph' | 'table';
export interface Selection {
    readonly type: 'node' | 'edge';
    readonly key: string;
}
/** An article open in the reader, at an offset of its text. */
export interface Reading {
    readonly article: string;
    readonly at: number | null;
}
export interface ViewState {
    readonly tab: Tab;
    readonly selection: Selection | null;
    readonly reading: Reading | null;
    readonly nodeKinds: readonly NodeKind[];
    readonly edgeKinds: readonly EdgeKind[];
}
/** Kinds of node in the first view: articles and documents come on demand. */
export declare const USUAL_NODE_KINDS: readonly NodeKind[];
export declare const INITIAL_VIEW: ViewState;
/** Writes the view as a query string; what is usual is left out. "" for the initial view. */
export declare function toSearch(view: ViewState): string;
/** Reads a view from a query string; what it does not know is left at its usual value. */
export declare function fromSearch(search: string): ViewState;
/** Shows a kind that was hidden, or hides one that was shown; the order of kinds is kept. */
export declare function toggle<T extends string>(all: readonly T[], shown: readonly T[], kind: T): readonly T[];
/** True when anything is filtered otherwise than usual. */
export declare function isFiltered(view: ViewState): boolean;
