/** What XML 1.0 lets stand in a document (https://www.w3.org/TR/xml/#charsets). */

/** Control characters, halves of surrogate pairs that stand alone, and the two code points that are none. */
const ILLEGAL =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}

/** A text for an element or an attribute in double quotes; what XML forbids becomes U+FFFD. */
export function xmlText(text: string): string {
  return escaped(text.replace(ILLEGAL, '\ufffd'))
}

/** An id: what XML forbids is written as `\u{hex}`, and a backslash too, so that two ids stay two. */
export function xmlId(id: string): string {
  return escaped(id.replaceAll('\\', '\\u{5c}').replace(ILLEGAL, (unit) => `\\u{${unit.charCodeAt(0).toString(16)}}`))
}

const escaped = (text: string) => text.replace(/[&<>"\t\n\r]/g, (character) => ENTITIES[character] as string)
