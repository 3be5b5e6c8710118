import { parser as saxParser, type Tag } from "sax"
import { invalid } from "../../../errors"
import { MAX_ROW_CHARACTERS } from "../limits"
import { FILE, damaged } from "../table-errors"

export type Attributes = Readonly<Record<string, string>>

/** What `XmlParser` tells of: an empty element opens and closes. Names come without their prefix. */
export type XmlReader = {
  open?(name: string, attributes: Attributes): void
  close?(name: string): void
  text?(text: string): void
}

/** Elements inside one another; a workbook has about ten. */
const MAX_DEPTH = 100

const withoutPrefix = (name: string) => name.slice(name.indexOf(":") + 1)

/**
 * Tells `reader` of the elements and texts of XML, as its pieces arrive. The parser knows no entity but
 * XML's own five, so none can grow, and what it must hold to tell of the next element is limited.
 * @throws DomainError for XML that isn't well-formed, or one tag longer than a row may be
 */
export class XmlParser {
  private readonly parser = saxParser(true)
  private depth = 0
  /** Characters since anything was told of. */
  private silent = 0

  constructor(reader: XmlReader) {
    const { parser } = this
    parser.onerror = () => {
      throw damaged()
    }
    parser.onopentag = ({ name, attributes }) => {
      this.silent = 0
      this.depth += 1
      if (this.depth > MAX_DEPTH) throw damaged()
      reader.open?.(withoutPrefix(name), attributes as Tag["attributes"])
    }
    parser.onclosetag = (name) => {
      this.silent = 0
      this.depth -= 1
      reader.close?.(withoutPrefix(name))
    }
    parser.oncomment = parser.onprocessinginstruction = () => {
      this.silent = 0
    }
    parser.ontext = parser.oncdata = (text) => {
      this.silent = 0
      reader.text?.(text)
    }
  }

  write(piece: string) {
    this.silent += piece.length
    this.parser.write(piece)
    if (this.silent > MAX_ROW_CHARACTERS)
      throw invalid(FILE, "cell_too_long", { maximum: MAX_ROW_CHARACTERS })
  }

  end() {
    this.parser.close()
  }
}

/** Reads all of a part that is small. */
export const parseXml = async (pieces: AsyncIterable<string>, reader: XmlReader): Promise<void> => {
  const parser = new XmlParser(reader)
  for await (const piece of pieces) parser.write(piece)
  parser.end()
}

/** An attribute by its name without prefix. */
export const attribute = (attributes: Attributes, name: string): string | undefined => {
  if (name in attributes) return attributes[name]
  const key = Object.keys(attributes).find((other) => other.endsWith(`:${name}`))
  return key && attributes[key]
}
