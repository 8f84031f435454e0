/** How kinds look: one table for canvas, panels and legend, in both themes (Okabe-Ito colours, contrast computed). */
import type { EdgeSummary } from '../core/api.ts';
import type { EdgeKind, NodeKind } from '../core/types.ts';
export declare const THEMES: readonly ['light', 'dark'];
export type Theme = (typeof THEMES)[number];
/** A colour for each theme. */
export type Themed = Readonly<Record<Theme, string>>;
/** Page colours: background, text, and the ring around every node. */
export declare const BACKGROUND: Themed;
export declare const INK: Themed;
export declare const RING: Themed;
export interface NodeAppearance {
    readonly one: string;
    readonly many: string;
    /** Null: hollow, only the ring in ink. */
    readonly fill: Themed | null;
    readonly shape: 'disc' | 'square' | 'ring';
    /** Path of the icon in a box of 24 by 24. */
    readonly icon: string;
}
/** Shape, colour, icon and word of each kind of node: colour never stands alone. */
export declare const NODE_APPEARANCE: Readonly<Record<NodeKind, NodeAppearance>>;
export interface EdgeAppearance {
    /** Read from source to target, and back. */
    readonly out: string;
    readonly in: string;
    readonly color: Themed;
    readonly form: 'arrow' | 'curve' | 'line';
    /** Pixels at one evidence. */
    readonly width: number;
    /** Drawn on the middle of the edge. */
    readonly sign?: string;
}
/** Colour, form and words of each kind of edge. */
export declare const EDGE_APPEARANCE: Readonly<Record<EdgeKind, EdgeAppearance>>;
/** A said edge whose stance is denied. */
export declare const DENIED: EdgeAppearance;
/** How one edge looks: its kind's appearance, or that of a denial. */
export declare function edgeAppearance(edge: Pick<EdgeSummary, 'kind' | 'stance'>): EdgeAppearance;
/** White where it reaches 3:1 on the kind's fill, else dark; the theme's ink inside a hollow ring. */
export declare function iconColor(kind: NodeKind, theme: Theme): string;
/** The icon as an image address that needs no network. */
export declare function iconImage(kind: NodeKind, theme: Theme): string;
/** Radius in pixels: grows with the square root of the number of edges, 4 to 22. */
export declare function nodeSize(degree: number): number;
/** Width in pixels: the kind's own, a little more for each doubling of its evidence. */
export declare function edgeWidth(edge: Pick<EdgeSummary, 'kind' | 'stance' | 'weight'>): number;
/** A label short enough for the canvas, cut at a word. */
export declare function shortLabel(label: string, max?: number): string;
