/** Light or dark: the system's choice until the reader makes one, which is remembered. */
import { type ReadonlySignal } from '@preact/signals';
import { type Theme } from './appearance.ts';
export interface ThemeChoice {
    readonly theme: ReadonlySignal<Theme>;
    toggle(): void;
}
/** Reads the choice, sets the page's colours, and follows the system while nothing was chosen. */
export declare function createThemeChoice(root: HTMLElement, prefersDark: MediaQueryList, storage: Storage): ThemeChoice;
