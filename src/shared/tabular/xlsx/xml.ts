import { invalid } from "../../../errors"
import { MAX_ROW_CHARACTERS } from "../limits"
import { FILE, damaged } from "../table-errors"

/** What `readXml` tells of: an empty element opens and closes. Names come without their prefix. */
export type XmlReader = {
  open?(name: string, attributes: string): void
  close?(name: string): void
  text?(text: string): void
}

/** Of what isn't an element: how it begins and how it ends. Longer beginnings first. */
const OTHERS = [
  ["<![CDATA[", "]]>"],
  ["<!--", "-->"],
  ["<?", "?>"],
  ["<!", ">"],
] as const

/**
 * Tells `reader` of the elements and texts of XML, as its pieces arrive.
 * It takes what spreadsheets write for well-formed and knows no entity but XML's own five, so none can grow.
 */
export class XmlParser {
  private rest = ""

  constructor(private readonly reader: XmlReader) {}

  /** @throws DomainError when one tag or text alone is longer than a row may be */
  write(piece: string) {
    this.rest = tell(this.rest + piece, this.reader)
    if (this.rest.length > MAX_ROW_CHARACTERS)
      throw invalid(FILE, "cell_too_long", { maximum: MAX_ROW_CHARACTERS })
  }

  end() {
    if (this.rest.trim()) throw damaged()
  }
}

/** Reads all of a part that is small. */
export const parseXml = async (pieces: AsyncIterable<string>, reader: XmlReader): Promise<void> => {
  const parser = new XmlParser(reader)
  for await (const piece of pieces) parser.write(piece)
  parser.end()
}

/** Tells of what is whole in `xml` and returns the rest. */
const tell = (xml: string, reader: XmlReader): string => {
  for (let at = 0; ;) {
    const start = xml.indexOf("<", at)
    if (start < 0) return xml.slice(at)
    const other = otherAt(xml, start)
    const end = other ? xml.indexOf(other[1], start + other[0].length) : endOfTag(xml, start)
    // What begins like a declaration may yet become a comment or a text.
    if (end < 0 || (other?.[0] === "<!" && xml.length - start < "<![CDATA[".length))
      return xml.slice(at)

    if (start > at) reader.text?.(decoded(xml.slice(at, start)))
    if (other?.[0] === "<![CDATA[") reader.text?.(xml.slice(start + other[0].length, end))
    if (!other) tellOfTag(xml.slice(start + 1, end), reader)
    at = end + (other ? other[1].length : 1)
  }
}

const otherAt = (xml: string, start: number) => {
  const next = xml[start + 1]
  if (next !== "!" && next !== "?") return undefined
  return OTHERS.find(([begin]) => xml.startsWith(begin, start))
}

/** Where the ">" is that closes the tag: one in quotes belongs to an attribute. */
const endOfTag = (xml: string, start: number): number => {
  let quote: string | undefined
  for (let at = start + 1; at < xml.length; at += 1) {
    const char = xml[at]
    if (quote) quote = char === quote ? undefined : quote
    else if (char === ">") return at
    else if (char === '"' || char === "'") quote = char
  }
  return -1
}

const TAG = /^(\/?)(?:[^\s:/]*:)?([^\s/]+)([^]*?)(\/?)$/

const tellOfTag = (tag: string, reader: XmlReader) => {
  const [, closing, name = "", attributes = "", empty] = TAG.exec(tag) ?? []
  if (!closing) reader.open?.(name, attributes)
  if (closing || empty) reader.close?.(name)
}

const PATTERNS = new Map<string, RegExp>()

/** An attribute by its name without prefix. */
export const attribute = (attributes: string, name: string): string | undefined => {
  let pattern = PATTERNS.get(name)
  if (!pattern) {
    pattern = new RegExp(String.raw`(?:^|[\s:])${name}\s*=\s*(?:"([^"]*)"|'([^']*)')`)
    PATTERNS.set(name, pattern)
  }
  const [, double, single] = pattern.exec(attributes) ?? []
  const value = double ?? single
  return value === undefined ? undefined : decoded(value)
}

const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" }

const decoded = (text: string): string =>
  text.includes("&")
    ? text.replace(
        /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi,
        (all, hex, decimal, name) => {
          if (name) return ENTITIES[name as string] ?? all
          const code = hex ? parseInt(hex as string, 16) : Number(decimal)
          return code <= 0x10ffff ? String.fromCodePoint(code) : all
        },
      )
    : text
