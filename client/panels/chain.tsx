/** A claim's chain as a picture: ribbons from origins to articles. Every box and ribbon is a button. */

import { useSignal } from '@preact/signals'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { ChainAnswer, ClaimAnswer } from '../../core/api-claims.ts'
import { counted } from '../../core/counted.ts'
import { NODE_APPEARANCE } from '../appearance.ts'
import { firstOf } from '../chain-first.ts'
import { layOut } from '../chain-layout.ts'
import { BOX, type ChainBox, type ChainRibbon } from '../chain-parts.ts'
import type { Selection } from '../state.ts'
import type { Store } from '../store.ts'

interface ChainProps {
  readonly store: Store
  readonly chain: ChainAnswer
  readonly claim: ClaimAnswer
}

/** The picture; the list of sentences below it says the same in words. */
export function Chain({ store, chain, claim }: ChainProps) {
  const place = useRef<HTMLDivElement>(null)
  const room = useRoom(place)
  const isWhole = useSignal(false)
  const drawn = isWhole.value ? chain : firstOf({ chain, claim })
  const { width, height, headings, boxes, ribbons } = layOut({ chain: drawn, claim }, room)
  const { selection } = store.view.value
  const isSelected = (type: Selection['type'], key: string) => selection?.type === type && selection.key === key
  return (
    <div ref={place} class="chain">
      {/* biome-ignore lint/a11y/useSemanticElements: no other element than svg holds a picture of buttons */}
      <svg
        viewBox={`${-PAD} 0 ${width + 2 * PAD} ${height}`}
        width={width + 2 * PAD}
        height={height}
        style={{ '--chain-width': `${width + 2 * PAD}px` }}
        role="group"
        aria-labelledby="chain-title"
        aria-describedby="chain-words"
      >
        <title id="chain-title">Where the claim comes from</title>
        <desc id="chain-words">{chain.claim.words}. The list “In words” below says the same.</desc>
        {headings.map(({ word, x, y }) => (
          <text key={`${x} ${y}`} class="chain-column" x={x} y={y}>
            {word}
          </text>
        ))}
        {ribbons.map((ribbon) => (
          <Ribbon key={ribbon.key} store={store} ribbon={ribbon} isSelected={isSelected('step', ribbon.key)} />
        ))}
        {boxes.map((box) => (
          <Box key={box.node.key} store={store} box={box} isSelected={isSelected('node', box.node.key)} />
        ))}
      </svg>
      {drawn !== chain && (
        <p class="chain-rest">
          {articlesIn(drawn)} of {counted(articlesIn(chain), 'article')} are drawn, the first ones.{' '}
          <button type="button" onClick={() => (isWhole.value = true)}>
            Draw all
          </button>
        </p>
      )}
    </div>
  )
}

const articlesIn = ({ nodes }: ChainAnswer) => nodes.filter(({ layer }) => layer === 'article').length

/** Pixels that there are for the picture, also after the window or a panel has changed. */
function useRoom(place: { readonly current: HTMLElement | null }): number {
  const [room, setRoom] = useState(Number.POSITIVE_INFINITY)
  useLayoutEffect(() => {
    const element = place.current
    if (!element) return
    const measure = () => {
      // what is hidden has no width, and is as wide as before when it is shown again
      if (element.clientWidth > 0) setRoom(element.clientWidth - 2 * PAD)
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return room
}

/** What is left free at either side, for the lines of the boxes. */
const PAD = 4

/** Makes a part of the picture work as a button; its title is its name. */
function buttonProps(isPressed: boolean, press: () => void) {
  return {
    role: 'button',
    // In small letters: SVG knows no other.
    tabindex: 0,
    'aria-pressed': isPressed,
    onClick: press,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Enter' && event.key !== ' ') return
      event.preventDefault()
      press()
    },
  } as const
}

function Box({
  store,
  box,
  isSelected,
}: {
  readonly store: Store
  readonly box: ChainBox
  readonly isSelected: boolean
}) {
  const { node, x, y, width, height, lines, notes, words, basis, isDashed } = box
  const { shape, one } = NODE_APPEARANCE[node.kind]
  const told = [`${one}: ${node.label}`, ...notes, basis.join(' '), words.join(' ')].filter(Boolean).join(', ')
  const belowName = BOX.pad + lines.length * BOX.line
  const belowNotes = belowName + notes.length * BOX.note + BOX.gap
  return (
    <g
      class={`chain-box kind-${node.kind}${isDashed ? ' dashed' : ''}`}
      transform={`translate(${x} ${y})`}
      {...buttonProps(isSelected, () => store.select({ type: 'node', key: node.key }))}
    >
      <title>{told}</title>
      <rect class="chain-frame" width={width} height={height} rx={shape === 'ring' ? 14 : 5} />
      <rect class="chain-stripe" x={0} y={6} width={4} height={height - 12} rx={2} />
      <Lines of="chain-name" lines={lines} x={14} y={BOX.pad + 14} height={BOX.line} />
      <Lines
        of="chain-note"
        lines={node.kind === 'unnamed' ? notes.map((note) => `? ${note}`) : notes}
        x={14}
        y={belowName + 13}
        height={BOX.note}
      />
      <Lines of="chain-quote" lines={words} x={14} y={belowNotes + 12} height={BOX.words} />
      <Lines of="chain-basis" lines={basis} x={4} y={height + BOX.gap + 12} height={BOX.note} />
    </g>
  )
}

interface LinesProps {
  readonly of: string
  readonly lines: readonly string[]
  readonly x: number
  readonly y: number
  readonly height: number
}

function Lines({ of, lines, x, y, height }: LinesProps) {
  return (
    <>
      {lines.map((line, at) => (
        <text key={at} class={of} x={x} y={y + at * height}>
          {line}
        </text>
      ))}
    </>
  )
}

interface RibbonProps {
  readonly store: Store
  readonly ribbon: ChainRibbon
  readonly isSelected: boolean
}

function Ribbon({ store, ribbon, isSelected }: RibbonProps) {
  const { key, from, to, path, tip, label, width, articles, isInferred, isCircular, isDenied } = ribbon
  const word = [isDenied && '✕ denied', isCircular && 'circular', isInferred && 'inferred'].filter(Boolean).join(', ')
  const words = `${to.label} had it from ${from.label}, shown by ${counted(articles, 'article')}${word && `, ${word}`}`
  const flow = isCircular
    ? 'circular'
    : isDenied
      ? 'denied'
      : to.kind === 'article'
        ? 'reported'
        : from.layer === 'origin'
          ? 'said'
          : 'cited'
  return (
    <g
      class={`chain-ribbon flow-${flow}${isInferred ? ' dashed' : ''}`}
      {...buttonProps(isSelected, () => store.select({ type: 'step', key }))}
    >
      <title>{words}</title>
      <path class="chain-reach" d={path} />
      <path class="chain-flow" d={path} stroke-width={width} />
      <path class="chain-tip" d="M0 0L-12 -8V8Z" transform={`translate(${tip.x} ${tip.y}) rotate(${tip.angle})`} />
      {word !== '' && (
        <text class="chain-word" x={label.x} y={label.y} text-anchor={label.anchor}>
          {word}
        </text>
      )}
    </g>
  )
}
