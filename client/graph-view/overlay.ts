/** What lies above the picture: what stands out, in full colour, and the names. The rest fades as a whole. */

import type Sigma from 'sigma'
import type { NodeSummary } from '../../core/api.ts'
import { drawLabels, type Label, type LabelStyle, placeLabels } from '../canvas-labels.ts'
import type { Emphasis, Model, Scene } from '../scene.ts'
import { type Projection, rankNodes, sceneLabels } from '../scene-labels.ts'
import { drawFocus } from './focus.ts'

export interface Overlay {
  /** Learns which nodes a scene shows. */
  follow(scene: Scene): void
  /** Draws a scene's names and what stands out; `focus` is named in strong type. */
  draw(scene: Scene, emphasis: Emphasis | null, focus: string | null, scale: number): void
}

/** Square pixels of canvas for each name, while nothing stands out. */
const ROOM_FOR_NAME = 15_000

/** Names at most beside what stands out. */
const NAMES_AROUND = 60

/** Room of the buttons at the lower right; with pins there is one more. */
const COMMANDS = { width: 190, widthWithPins: 284, height: 52 }

/** An overlay on the renderer's canvas of labels. */
export function createOverlay(sigma: Sigma, model: Model): Overlay {
  const container = sigma.getContainer()
  const widths = new Map<string, number>()
  let ranked: readonly NodeSummary[] = []
  const measure =
    (context: CanvasRenderingContext2D, { font, strongFont }: LabelStyle) =>
    (label: Label) => {
      const type = label.isStrong ? strongFont : font
      const known = widths.get(type + label.text)
      if (known !== undefined) return known
      context.font = type
      const { width } = context.measureText(label.text)
      if (widths.size > MAX_WIDTHS) widths.clear()
      widths.set(type + label.text, width)
      return width
    }
  return {
    follow(scene) {
      ranked = rankNodes(scene)
    },
    draw(scene, emphasis, focus, scale) {
      container.style.setProperty('--rest', String(emphasis?.rest ?? 1))
      const context = sigma.getCanvases().labels?.getContext('2d')
      if (!context) return
      const { width, height } = sigma.getDimensions()
      const projection: Projection = {
        width,
        height,
        point: (node) => sigma.graphToViewport(node),
        length: (size) => sigma.scaleSize(size),
      }
      const scaled: Projection = { ...projection, length: (size) => sigma.scaleSize(size * scale) }
      const style = readStyle(container)
      const { labels, obstacles } = sceneLabels(model, scene, ranked, emphasis, focus, scaled)
      const limit = emphasis ? NAMES_AROUND : Math.round((width * height) / ROOM_FOR_NAME)
      const commands = scene.pins.length > 0 ? COMMANDS.widthWithPins : COMMANDS.width
      const reserved = { left: width - commands, right: width, top: height - COMMANDS.height, bottom: height }
      const room = { width, height, lineHeight: style.lineHeight, reserved, limit, measure: measure(context, style) }
      context.clearRect(0, 0, width, height)
      if (emphasis) drawFocus(context, model, scene, emphasis, projection, scale)
      drawLabels(context, placeLabels(labels, obstacles, room), style)
    },
  }
}

/** Widths of texts that are remembered. */
const MAX_WIDTHS = 5_000

function readStyle(element: HTMLElement): LabelStyle {
  const style = getComputedStyle(element)
  return {
    ink: style.getPropertyValue('--ink'),
    background: style.getPropertyValue('--background'),
    font: `12.5px ${style.fontFamily}`,
    strongFont: `600 14px ${style.fontFamily}`,
    lineHeight: 17,
  }
}
