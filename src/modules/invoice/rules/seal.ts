import type { InvoiceRow } from "../rows"
import { GENESIS, hashOf } from "./chain"

/** All of an invoice that its hash covers, besides its sums. */
const SEALED = [
  "id",
  "kind",
  "number",
  "position",
  "order_id",
  "customer_id",
  "company_id",
  "buyer_name",
  "currency_code",
  "issued_on",
  "due_on",
  "content",
  "corrects_id",
  "cause",
  "cause_id",
  "created_by",
] as const

/** The columns that a link of the chain is verified by. */
export const LINK_COLUMNS = [
  ...SEALED,
  "subtotal",
  "tax_total",
  "total",
  "previous_hash",
  "hash",
] as const

type Sealed = Pick<InvoiceRow, (typeof SEALED)[number]> & {
  subtotal: unknown
  tax_total: unknown
  total: unknown
}

const sealedOf = (row: Sealed) => ({
  ...Object.fromEntries(SEALED.map((column) => [column, row[column]])),
  // As text from the database, as numbers before.
  subtotal: Number(row.subtotal),
  tax_total: Number(row.tax_total),
  total: Number(row.total),
})

export const sealOf = (previousHash: string, row: Sealed): string =>
  hashOf(previousHash, sealedOf(row))

export type Link = Sealed & Pick<InvoiceRow, "previous_hash" | "hash">

/** Where a chain has been followed to. */
export type ChainEnd = { position: number; hash: string }

export const START: ChainEnd = { position: 0, hash: GENESIS }

/**
 * Follows a chain over its next links.
 * @returns where it ends, and the first position where a link was changed, removed, inserted or moved
 */
export const followChain = (
  from: ChainEnd,
  links: readonly Link[],
): { end: ChainEnd; broken_at: number | null } => {
  let end = from
  for (const link of links) {
    const position = end.position + 1
    const isIntact =
      link.position === position &&
      link.previous_hash === end.hash &&
      link.hash === sealOf(end.hash, link)
    if (!isIntact) return { end, broken_at: position }
    end = { position, hash: link.hash }
  }
  return { end, broken_at: null }
}
