/** Contrast and mixing of colours given as "#RRGGBB". */
/** Contrast ratio of two colours, 1 to 21 (WCAG 2.2, relative luminance). */
export declare function contrast(a: string, b: string): number;
/** Mixes `share` (0 to 1) of a colour into a background: fading without transparency, so that overlaps stay clean. */
export declare function mix(color: string, background: string, share: number): string;
