/** Lists of whole numbers, one after another in a row, read where they stand. */

const NOTHING = new Int32Array(1)

/** One of them, its length before it. It can be set on another: so many are asked that making a record of each would be most of the work. */
export class NumberList {
  length = 0
  private row: Int32Array = NOTHING
  private from = 1

  /** Sets it on the list that begins at a place of a row; returns the place after it. */
  set(row: Int32Array, place: number): number {
    this.row = row
    this.from = place + 1
    this.length = row[place] as number
    return this.from + this.length
  }

  at(index: number): number {
    return this.row[this.from + index] as number
  }

  /** The index of a number; -1 where it is not there. */
  indexOf(number: number): number {
    for (let index = 0; index < this.length; index++) if (this.at(index) === number) return index
    return -1
  }

  includes(number: number): boolean {
    return this.indexOf(number) >= 0
  }

  some(test: (number: number) => boolean): boolean {
    for (let index = 0; index < this.length; index++) if (test(this.at(index))) return true
    return false
  }

  toArray(): number[] {
    return Array.from({ length: this.length }, (_, index) => this.at(index))
  }
}
