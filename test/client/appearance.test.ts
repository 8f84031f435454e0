import { describe, expect, test } from 'vitest'
import {
  BACKGROUND,
  DENIED,
  EDGE_APPEARANCE,
  edgeAppearance,
  edgeWidth,
  INK,
  iconColor,
  iconImage,
  NODE_APPEARANCE,
  nodeSize,
  RING,
  shortLabel,
  THEMES,
} from '../../client/appearance.ts'
import { contrast, mix } from '../../client/contrast.ts'
import { EDGE_KINDS, NODE_KINDS } from '../../core/types.ts'

describe.each(THEMES)('in the %s theme', (theme) => {
  test('text stands out by 7:1 at least', () => {
    expect(contrast(INK[theme], BACKGROUND[theme])).toBeGreaterThanOrEqual(7)
  })
  test.each(NODE_KINDS)('the outline of %s stands out by 3:1 even where its fill does not', (kind) => {
    const outline = NODE_APPEARANCE[kind].fill ? RING[theme] : INK[theme]
    expect(contrast(outline, BACKGROUND[theme])).toBeGreaterThanOrEqual(3)
  })
  test.each(NODE_KINDS)('the icon of %s stands out from its fill by 3:1', (kind) => {
    const fill = NODE_APPEARANCE[kind].fill?.[theme] ?? BACKGROUND[theme]
    expect(contrast(iconColor(kind, theme), fill)).toBeGreaterThanOrEqual(3)
  })
  test.each(EDGE_KINDS)('an edge of kind %s stands out by 3:1', (kind) => {
    expect(contrast(EDGE_APPEARANCE[kind].color[theme], BACKGROUND[theme])).toBeGreaterThanOrEqual(3)
  })
})

test.each([
  ['#000000', '#FFFFFF', 21],
  ['#FFFFFF', '#FFFFFF', 1],
  ['#0072B2', '#FFFFFF', 5.2],
  ['#F0E442', '#FFFFFF', 1.3],
])('contrast of %s and %s is %d', (a, b, ratio) => {
  expect(contrast(a, b)).toBeCloseTo(ratio, 0)
})

test.each([
  ['#FF0000', '#FFFFFF', 1, '#ff0000'],
  ['#FF0000', '#FFFFFF', 0, '#ffffff'],
  ['#FF0000', '#FFFFFF', 0.2, '#ffcccc'],
  ['#000000', '#0A0A0A', 0, '#0a0a0a'],
] as const)('%s over %s with a share of %d is %s', (color, background, share, mixed) => {
  expect(mix(color, background, share)).toBe(mixed)
})

test('no two kinds of node share both colour and icon, and a claim is the only square', () => {
  const looks = NODE_KINDS.filter((kind) => kind !== 'document').map(
    (kind) => `${NODE_APPEARANCE[kind].fill?.light} ${NODE_APPEARANCE[kind].icon}`,
  )
  expect(new Set(looks).size).toBe(looks.length)
  expect(NODE_KINDS.filter((kind) => NODE_APPEARANCE[kind].shape === 'square')).toEqual(['claim'])
  expect(NODE_APPEARANCE.unnamed).toMatchObject({ shape: 'ring', fill: null })
})

test('a denial looks like a denial only on said edges', () => {
  expect(edgeAppearance({ kind: 'said', stance: 'denied' })).toBe(DENIED)
  expect(edgeAppearance({ kind: 'reported', stance: 'denied' })).toBe(EDGE_APPEARANCE.reported)
  expect(edgeAppearance({ kind: 'said', stance: 'asserted' })).toBe(EDGE_APPEARANCE.said)
})

test('icons need no network and hold no address that a renderer would fetch', () => {
  expect(iconImage('person', 'light')).toMatch(/^data:image\/svg\+xml,/)
  expect(iconImage('person', 'light')).not.toMatch(/\.svg$/)
})

test('sizes grow, from 4 to 22 pixels', () => {
  const sizes = [0, 1, 4, 20, 25, 10_000].map((articles) => nodeSize(articles / 25))
  expect(sizes).toEqual(sizes.toSorted((a, b) => a - b))
  expect([sizes[0], sizes.at(-1)]).toEqual([4, 22])
})

test('more evidence makes an edge wider, to a limit', () => {
  const width = (weight: number) => edgeWidth({ kind: 'said', weight })
  expect(width(2)).toBeGreaterThan(width(1))
  expect(width(1e9)).toBeLessThanOrEqual(EDGE_APPEARANCE.said.width + 3)
})

test.each([
  ['Bloomberg', 34, 'Bloomberg'],
  ['the attacks could cause conflict between the two countries', 30, 'the attacks could cause…'],
  ['one two,  \n three four five', 12, 'one two…'],
  ['Donaudampfschifffahrtsgesellschaft', 10, 'Donaudamp…'],
])('%j is cut to %d', (label, max, short) => {
  expect(shortLabel(label, max)).toBe(short)
  expect(shortLabel(label, max).length).toBeLessThanOrEqual(max)
})
