/** Light or dark: the system's choice until the reader makes one, which is remembered. */
import { signal } from '@preact/signals';
import { EDGE_KINDS, NODE_KINDS } from '../core/types.js';
import { BACKGROUND, EDGE_APPEARANCE, INK, NODE_APPEARANCE, RING, THEMES } from './appearance.js';
const STORAGE_KEY = 'hearsay-theme';
/** Reads the choice, sets the page's colours, and follows the system while nothing was chosen. */
export function createThemeChoice(root, prefersDark, storage) {
    const chosen = () => THEMES.find((name) => name === storage.getItem(STORAGE_KEY));
    const theme = signal('light');
    const show = (next) => {
        paint(root, next);
        theme.value = next;
    };
    const follow = () => show(chosen() ?? (prefersDark.matches ? 'dark' : 'light'));
    prefersDark.addEventListener('change', follow);
    follow();
    return {
        theme,
        toggle() {
            storage.setItem(STORAGE_KEY, theme.value === 'dark' ? 'light' : 'dark');
            follow();
        },
    };
}
/** Gives the style sheet the colours of the one table that the canvas draws with. */
function paint(root, theme) {
    root.dataset.theme = theme;
    const set = (name, value) => root.style.setProperty(`--${name}`, value);
    set('background', BACKGROUND[theme]);
    set('ink', INK[theme]);
    set('ring', RING[theme]);
    for (const kind of NODE_KINDS)
        set(kind, NODE_APPEARANCE[kind].fill?.[theme] ?? INK[theme]);
    for (const kind of EDGE_KINDS)
        set(kind, EDGE_APPEARANCE[kind].color[theme]);
}
