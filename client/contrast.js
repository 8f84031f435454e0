/** Contrast and mixing of colours given as "#RRGGBB". */
function channels(color) {
    const value = Number.parseInt(color.slice(1), 16);
    return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}
function luminance(color) {
    const [red, green, blue] = channels(color).map((channel) => {
        const share = channel / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
/** Contrast ratio of two colours, 1 to 21 (WCAG 2.2, relative luminance). */
export function contrast(a, b) {
    const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
    return (light + 0.05) / (dark + 0.05);
}
/** Mixes `share` (0 to 1) of a colour into a background: fading without transparency, so that overlaps stay clean. */
export function mix(color, background, share) {
    const back = channels(background);
    const mixed = channels(color).map((channel, i) => Math.round(channel * share + (back[i] ?? 0) * (1 - share)));
    return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}
