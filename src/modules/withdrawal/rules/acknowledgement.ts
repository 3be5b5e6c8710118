import { createHash } from "node:crypto"
import { type Moment, iso } from "../../../shared/moment"
import type { WithdrawnItem } from "../types"

export type Acknowledged = {
  number: string
  order_number: string
  name: string
  email: string
  items: readonly WithdrawnItem[]
  statement: string | null
  declared_at: Moment
  confirmed_at: Moment
}

/**
 * SHA-256 of what the buyer declared and when, in hexadecimal: proves that an acknowledgement is unaltered
 * (C. conso., art. D221-5: content, date and time).
 */
export const acknowledgementHash = (withdrawal: Acknowledged): string =>
  createHash("sha256")
    .update(
      JSON.stringify([
        withdrawal.number,
        withdrawal.order_number,
        withdrawal.name,
        withdrawal.email,
        withdrawal.items.map(({ id, title, quantity }) => [id, title, quantity]),
        withdrawal.statement,
        iso(withdrawal.declared_at),
        iso(withdrawal.confirmed_at),
      ]),
    )
    .digest("hex")
