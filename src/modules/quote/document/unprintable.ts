import { canDraw } from "../../../documents/fonts"
import { unprintableIn } from "../../../documents/printable"
import type { QuoteDocument } from "./quote-document"

/** Signs of one text that the document can't print. */
export type Unprintable = { path: string; characters: string[] }

const textsOf = (value: unknown, path: string): [string, string][] => {
  if (typeof value === "string") return [[path, value]]
  if (typeof value !== "object" || value === null) return []
  return Object.entries(value).flatMap(([key, entry]) =>
    textsOf(entry, path ? `${path}.${key}` : key),
  )
}

/**
 * What "□" would be printed for, by text of the quote. The seller's own texts are left out: they come from
 * the options.
 */
export const findUnprintable = ({
  buyer: { billing_address, shipping_address, ...buyer },
  lines,
  shipping,
  po_number,
  terms,
  message,
}: QuoteDocument): Unprintable[] =>
  textsOf(
    { buyer, billing_address, shipping_address, items: lines, shipping, po_number, terms, message },
    "",
  ).flatMap(([path, text]) => {
    const characters = unprintableIn(text, canDraw)
    return characters.length ? [{ path, characters }] : []
  })
