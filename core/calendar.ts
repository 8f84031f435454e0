/** Days of the calendar. */

/** True for a year, a month or a day that there is: "2016", "2016-11", "2016-02-29", not "2016-13" or "2016-02-30". */
export function isInCalendar(date: string): boolean {
  const [, year, month = '01', day = '01'] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date) ?? []
  if (year === undefined || Number(month) < 1 || Number(month) > 12) return false
  // the calendar repeats after 400 years; years before 100 mean others to Date
  const lastDay = new Date(Date.UTC(2_000 + (Number(year) % 400), Number(month), 0)).getUTCDate()
  return Number(day) >= 1 && Number(day) <= lastDay
}
