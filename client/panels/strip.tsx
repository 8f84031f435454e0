/** The strip at the foot: articles over time. A range is dragged, moved with the arrow keys, or played. */

import { useSignal } from '@preact/signals'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { counted } from '../../core/counted.ts'
import { binsOf, type DateBin, rangeOf } from '../date-bins.ts'
import { latestOf } from '../loading.ts'
import { filter, type ViewState } from '../state.ts'
import type { Store } from '../store.ts'

/** Milliseconds that a step of playing stays. */
const STEP_MS = 1_000

/** Beside so few bars there is room for words on any screen. */
const FEW_BINS = 5

/** Nothing where no article has a date. */
export function Strip({ store }: { readonly store: Store }) {
  const dates = latestOf(store.stats.value)?.dates
  const bins = dates ? binsOf(dates) : []
  if (bins.length === 0) return null
  return <Bars store={store} bins={bins} undated={dates?.undated ?? 0} />
}

interface BarsProps {
  readonly store: Store
  readonly bins: readonly DateBin[]
  readonly undated: number
}

function Bars({ store, bins, undated }: BarsProps) {
  const { from, to } = store.view.value.filters
  const isOn = from !== null || to !== null
  const dragged = useSignal<readonly [number, number] | null>(null)
  const chosen = dragged.value ?? rangeOf(bins, from, to)
  const [start, end] = chosen ?? [0, bins.length - 1]
  const most = Math.max(...bins.map(({ articles }) => articles))
  const daysOf = (a: number, b: number) => {
    const [left, right] = [bins[Math.max(0, Math.min(a, b))], bins[Math.min(bins.length - 1, Math.max(a, b))]]
    return { from: left?.date ?? null, to: right?.date ?? null }
  }
  const choose = (a: number, b: number) => {
    dragged.value = null
    store.go((view) => filter(view, daysOf(a, b)))
  }
  const play = usePlaying((isFirst) => {
    const length = isOn ? end - start : 0
    const next = isOn ? start + 1 : 0
    if (next + length >= bins.length) return false
    // All of a playing is one step, which one Back and one Undo take back.
    const change = (view: ViewState) => filter(view, daysOf(next, next + length))
    isFirst ? store.go(change) : store.amend(change, true)
    return true
  })
  const at = (event: PointerEvent & { readonly currentTarget: HTMLElement }) => {
    const { left, width } = event.currentTarget.getBoundingClientRect()
    return Math.max(0, Math.min(bins.length - 1, Math.floor(((event.clientX - left) / width) * bins.length)))
  }
  const [left, right] = [Math.min(start, end), Math.max(start, end)]
  const inside = bins.slice(left, right + 1).reduce((sum, { articles }) => sum + articles, 0)
  const isPart = isOn || dragged.value !== null || bins.length === 1
  const range = left === right ? bins[left]?.date : `${bins[left]?.date} to ${bins[right]?.date}`
  const words =
    chosen === null ? 'no articles in these days' : isPart ? `${range}: ${counted(inside, 'article')}` : range
  return (
    <section
      class={bins.length > FEW_BINS ? 'strip' : 'strip is-short'}
      aria-label="Time"
      style={{ '--bins': bins.length }}
    >
      {bins.length > 1 && !isMotionReduced() && (
        <button type="button" class="strip-play" aria-pressed={play.isPlaying} onClick={play.toggle}>
          {play.isPlaying ? 'Stop' : 'Play'}
        </button>
      )}
      <div
        class="strip-bars"
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId)
          dragged.value = [at(event), at(event)]
        }}
        onPointerMove={(event) => {
          if (dragged.value) dragged.value = [dragged.value[0], at(event)]
        }}
        onPointerUp={() => {
          if (dragged.value) choose(...dragged.value)
        }}
        onPointerCancel={() => (dragged.value = null)}
      >
        {bins.map(({ date, articles }, number) => (
          <span
            key={date}
            class={chosen !== null && number >= left && number <= right ? 'bar is-in' : 'bar'}
            style={{ '--height': articles / most }}
            title={`${date}: ${counted(articles, 'article')}`}
          />
        ))}
      </div>
      {bins.length > 1 && (
        <Ends bins={bins} start={left} end={right} onMove={(range) => (dragged.value = range)} onChoose={choose} />
      )}
      <p class="strip-words">
        {words}
        {undated > 0 && <small> {isOn ? 'undated ones hidden' : `${undated} undated`}</small>}
      </p>
      {isOn && (
        <button
          type="button"
          class="plain strip-all"
          onClick={() => store.go((view) => filter(view, { from: null, to: null }))}
        >
          All
        </button>
      )}
    </section>
  )
}

interface EndsProps {
  readonly bins: readonly DateBin[]
  readonly start: number
  readonly end: number
  /** While an end is on its way. */
  readonly onMove: (range: readonly [number, number]) => void
  readonly onChoose: (start: number, end: number) => void
}

/** Both ends of the range as sliders, for the keyboard and for screen readers. */
function Ends({ bins, start, end, onMove, onChoose }: EndsProps) {
  const slider = (name: string, value: number, rangeAt: (to: number) => readonly [number, number]) => (
    <input
      type="range"
      aria-label={name}
      aria-valuetext={bins[value]?.date}
      min={0}
      max={bins.length - 1}
      value={value}
      onInput={(event) => onMove(rangeAt(Number(event.currentTarget.value)))}
      onChange={(event) => onChoose(...rangeAt(Number(event.currentTarget.value)))}
    />
  )
  return (
    <div class="strip-ends">
      {slider('From', start, (to) => [Math.min(to, end), end])}
      {slider('To', end, (to) => [start, Math.max(to, start)])}
    </div>
  )
}

const isMotionReduced = () => matchMedia('(prefers-reduced-motion: reduce)').matches

/** Whatever the reader does while it plays. */
const INPUTS = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const

const isPress = (event: Event) =>
  event instanceof KeyboardEvent ? event.key === 'Enter' || event.key === ' ' : event.type !== 'wheel'

/** Calls `step` each second until it gives false or the reader does anything else. */
function usePlaying(step: (isFirst: boolean) => boolean) {
  const isPlaying = useSignal(false)
  const latest = useRef(step)
  latest.current = step
  // At once, not after the next picture: whoever sees "Stop" can stop it.
  useLayoutEffect(() => {
    if (!isPlaying.value) return
    const stop = () => {
      isPlaying.value = false
    }
    // A press of the button stops it by itself: ended before, it would begin anew.
    const stopOn = (event: Event) => {
      const isOnButton = event.target instanceof Element && event.target.closest('.strip-play') !== null
      if (!isOnButton || !isPress(event)) stop()
    }
    const timer = setInterval(() => {
      if (!latest.current(false)) stop()
    }, STEP_MS)
    // The press that began it does not come again: a click follows the last of these.
    for (const name of INPUTS) document.addEventListener(name, stopOn, { passive: true })
    return () => {
      clearInterval(timer)
      for (const name of INPUTS) document.removeEventListener(name, stopOn)
    }
  }, [isPlaying.value])
  return {
    isPlaying: isPlaying.value,
    toggle: () => {
      isPlaying.value = !isPlaying.value && latest.current(true)
    },
  }
}
