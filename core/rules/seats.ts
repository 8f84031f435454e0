/** Seats that news names for the government that sits there; both names are nodes, since governments change and seats stay. */

export interface SeatRule {
  /** As the key of its node has it. */
  readonly seat: string
  /** On the key of the government's node, without its kind. */
  readonly government: RegExp
  readonly example: string
  readonly reason: string
}

const government = (demonym: string, country: string, ...others: readonly string[]) =>
  new RegExp(`^(?:${[`(?:the-)?${demonym}-government`, country, ...others].join('|')})$`)

/** Examples name the seat in one article and the government in another. */
export const SEAT_RULES: readonly SeatRule[] = [
  {
    seat: 'white-house',
    government: government('(?:us|u-s|american)', 'united-states', '[a-z]+(?:-[a-z]+)?-(?:administration|white-house)'),
    example: 'The White House denied it. / The Quill administration denied it.',
    reason: 'seat-us',
  },
  {
    seat: 'kremlin',
    government: government('russian', 'russia'),
    example: 'The Kremlin denied it. / Russia denied it.',
    reason: 'seat-russia',
  },
  {
    seat: 'downing-street',
    government: government('(?:british|uk|u-k)', 'united-kingdom'),
    example: 'Downing Street denied it. / The British government denied it.',
    reason: 'seat-britain',
  },
  {
    seat: 'whitehall',
    government: government('(?:british|uk|u-k)', 'united-kingdom'),
    example: 'Whitehall denied it. / The British government denied it.',
    reason: 'seat-britain-ministries',
  },
  {
    seat: 'elysee',
    government: government('french', 'france'),
    example: 'The Élysée denied it. / France denied it.',
    reason: 'seat-france',
  },
  {
    seat: 'blue-house',
    government: government('south-korean', 'south-korea'),
    example: 'The Blue House denied it. / South Korea denied it.',
    reason: 'seat-south-korea',
  },
]
