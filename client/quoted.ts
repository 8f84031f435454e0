/** Puts words into quotation marks. */

/** Marks inside become single ones. "“It fell,” he said" -> "“‘It fell,’ he said”" */
export function quoted(words: string): string {
  let isOpen = false
  const inner = words
    .replace(/“/g, '‘')
    .replace(/”/g, '’')
    .replace(/"/g, () => {
      isOpen = !isOpen
      return isOpen ? '‘' : '’'
    })
  return `“${inner}”`
}
