import { MathBN } from "@medusajs/framework/utils"

export type NotificationItem = {
  title: string
  quantity: number
  /** In units of the currency; shown in brackets after the title. */
  price: number
}

type Common = {
  /** BCP 47: the language of the words and the format of numbers. */
  locale: string
  /** Link into the admin, http or https; null for none. */
  url: string | null
}

export type Sale = Common & {
  /** As they typed it. */
  customer: string
  /** As they typed it. */
  phone: string | null
  /** ISO 4217, in any case. */
  currency_code: string
  items: readonly NotificationItem[]
  total: number
}

export type DigestOrder = {
  /** As staff know it: 1042, "1042". */
  number: number | string
  total: number
  currency_code: string
}

/** What a message to the seller is about; amounts in units of their currency. */
export type SellerNotification =
  | (Sale & { kind: "order_placed" })
  | (Sale & { kind: "quote_requested" | "quote_accepted"; number: string })
  /** Several orders in one message. */
  | (Common & { kind: "digest"; orders: readonly DigestOrder[] })

/** One total per currency, in order of first occurrence. */
export const totalsOf = (orders: readonly DigestOrder[]) => {
  const totals = new Map<string, number>()
  for (const { total, currency_code } of orders) {
    const code = currency_code.toUpperCase()
    totals.set(code, MathBN.add(totals.get(code) ?? 0, total).toNumber())
  }
  return Array.from(totals, ([currency_code, total]) => ({ currency_code, total }))
}
