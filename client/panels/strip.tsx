/** The strip at the foot: articles over time. A range is dragged, moved with the arrow keys, or played. */

import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { binsOf, type DateBin, rangeOf } from '../date-bins.ts'
import { counted } from '../graph-data.ts'
import { latestOf } from '../loading.ts'
import { filter } from '../state.ts'
import type { Store } from '../store.ts'

/** Milliseconds that a step of playing stays. */
const STEP_MS = 1_000

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
  const [first, last] = rangeOf(bins, from, to)
  const dragged = useSignal<readonly [number, number] | null>(null)
  const [start, end] = dragged.value ?? [first, last]
  const most = Math.max(...bins.map(({ articles }) => articles))
  const choose = (a: number, b: number) => {
    const [left, right] = [bins[Math.max(0, Math.min(a, b))], bins[Math.min(bins.length - 1, Math.max(a, b))]]
    store.go((view) => filter(view, { from: left?.date ?? null, to: right?.date ?? null }))
  }
  const play = usePlaying(() => {
    const length = isOn ? end - start : 0
    const next = isOn ? start + 1 : 0
    if (next + length >= bins.length) return false
    choose(next, next + length)
    return true
  })
  const at = (event: PointerEvent & { readonly currentTarget: HTMLElement }) => {
    const { left, width } = event.currentTarget.getBoundingClientRect()
    return Math.max(0, Math.min(bins.length - 1, Math.floor(((event.clientX - left) / width) * bins.length)))
  }
  const inside = bins.slice(start, end + 1).reduce((sum, { articles }) => sum + articles, 0)
  return (
    <section class="strip" aria-label="Time">
      <button type="button" aria-pressed={play.isPlaying} disabled={bins.length < 2} onClick={play.toggle}>
        {play.isPlaying ? 'Stop' : 'Play'}
      </button>
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
          dragged.value = null
        }}
      >
        {bins.map(({ date, articles }, number) => (
          <span
            key={date}
            class={number >= Math.min(start, end) && number <= Math.max(start, end) ? 'bar is-in' : 'bar'}
            style={{ '--height': articles / most }}
            title={`${date}: ${counted(articles, 'article')}`}
          />
        ))}
      </div>
      {bins.length > 1 && <Ends bins={bins} start={Math.min(start, end)} end={Math.max(start, end)} choose={choose} />}
      <p class="strip-words">
        {isOn ? counted(inside, 'article') : `${bins[0]?.date} to ${bins.at(-1)?.date}`}
        {undated > 0 && <small> {isOn ? 'undated ones hidden' : `${undated} undated`}</small>}
      </p>
      {isOn && (
        <button type="button" class="plain" onClick={() => store.go((view) => filter(view, { from: null, to: null }))}>
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
  readonly choose: (start: number, end: number) => void
}

/** Both ends of the range as sliders, for the keyboard and for screen readers. */
function Ends({ bins, start, end, choose }: EndsProps) {
  const slider = (name: string, value: number, change: (to: number) => void) => (
    <input
      type="range"
      aria-label={name}
      aria-valuetext={bins[value]?.date}
      min={0}
      max={bins.length - 1}
      value={value}
      onInput={(event) => change(Number(event.currentTarget.value))}
    />
  )
  return (
    <div class="strip-ends">
      {slider('From', start, (to) => choose(Math.min(to, end), end))}
      {slider('To', end, (to) => choose(start, Math.max(to, start)))}
    </div>
  )
}

/** Calls `step` each second until it gives false or the reader does anything else. */
function usePlaying(step: () => boolean) {
  const isPlaying = useSignal(false)
  const latest = useRef(step)
  latest.current = step
  useEffect(() => {
    if (!isPlaying.value) return
    const stop = () => {
      isPlaying.value = false
    }
    const timer = setInterval(() => {
      if (!latest.current()) stop()
    }, STEP_MS)
    // The press that began it is over; the next one ends it.
    const begin = setTimeout(() => {
      document.addEventListener('pointerdown', stop)
      document.addEventListener('keydown', stop)
    })
    return () => {
      clearInterval(timer)
      clearTimeout(begin)
      document.removeEventListener('pointerdown', stop)
      document.removeEventListener('keydown', stop)
    }
  }, [isPlaying.value])
  return {
    isPlaying: isPlaying.value,
    toggle: () => {
      if (!isPlaying.value && latest.current()) isPlaying.value = true
    },
  }
}
