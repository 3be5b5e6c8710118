import { MathBN } from "@medusajs/framework/utils"

export type NoticeItem = {
  title: string
  quantity: number
  /** What stands in brackets behind the title, in units of the currency. */
  price: number
}

type Framed = {
  /** BCP 47: the language of the words, and how numbers are written. */
  locale: string
  /** Where staff see to it; http or https. Null: none. */
  url: string | null
}

export type Sale = Framed & {
  /** As they typed it. */
  customer: string
  /** As they typed it. */
  phone: string | null
  /** ISO 4217, in any case. */
  currency_code: string
  items: readonly NoticeItem[]
  total: number
}

export type DigestOrder = {
  /** As staff know it: 1042, "1042". */
  number: number | string
  total: number
  currency_code: string
}

/** What the seller is told of; amounts in units of their currency. */
export type Notice =
  | (Sale & { kind: "order_placed" })
  | (Sale & { kind: "quote_requested" | "quote_accepted"; number: string })
  /** Orders of a burst, in one message. */
  | (Framed & { kind: "digest"; orders: readonly DigestOrder[] })

/** One total a currency, in the order in which the currencies came. */
export const totalsOf = (orders: readonly DigestOrder[]) => {
  const totals = new Map<string, number>()
  for (const { total, currency_code } of orders) {
    const code = currency_code.toUpperCase()
    totals.set(code, MathBN.add(totals.get(code) ?? 0, total).toNumber())
  }
  return Array.from(totals, ([currency_code, total]) => ({ currency_code, total }))
}
