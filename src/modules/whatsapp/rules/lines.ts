import { escapeText, truncate } from "./escape"
import { type SellerNotification, type NotificationItem, totalsOf } from "./notification"
import { type Words, wordsOf } from "./words"

const LIMITS = { customer: 120, phone: 40, number: 40, title: 160, url: 300 }

const NONE = "—"

/** Only whole http(s) URLs: WhatsApp links them, and a truncated one would be broken. */
const linkOf = (url: string | null): string | null =>
  url && url.length <= LIMITS.url && /^https?:\/\/[^\s*~`]+$/.test(url) ? url : null

const named = (text: string, max: number): string => truncate(escapeText(text), max) || NONE

/** Omitted if too long: a truncated number is another number. */
const phoneOf = (phone: string | null): string => {
  const text = escapeText(phone ?? "")
  return text && text.length <= LIMITS.phone ? text : NONE
}

const moneyIn = (locale: string) => {
  const formats = new Map<string, Intl.NumberFormat>()
  return (amount: number, currency: string): string => {
    const format =
      formats.get(currency) ?? new Intl.NumberFormat(locale, { style: "currency", currency })
    formats.set(currency, format)
    return format.format(amount)
  }
}

/** The parts of a notification for texts and templates, each one escaped line. */
export type Lines = {
  words: Words
  title: string
  /** The quote's number. */
  number: string | null
  customer: string | null
  phone: string | null
  itemsTitle: string
  items: string[]
  total: string
  url: string | null
}

export const linesOf = (notification: SellerNotification): Lines => {
  const words = wordsOf(notification.locale)
  const money = moneyIn(notification.locale)
  const url = linkOf(notification.url)
  if (notification.kind === "digest") {
    const { orders } = notification
    return {
      words,
      title: words.digest(orders.length),
      number: null,
      customer: null,
      phone: null,
      itemsTitle: words.orders,
      items: orders.map(
        ({ number, total, currency_code }) =>
          `${named(String(number), LIMITS.number)} (${money(total, currency_code)})`,
      ),
      total: totalsOf(orders)
        .map(({ total, currency_code }) => money(total, currency_code))
        .join(" + "),
      url,
    }
  }
  const { currency_code } = notification
  const quantities = new Intl.NumberFormat(notification.locale, { useGrouping: false })
  const line = ({ title, quantity, price }: NotificationItem) =>
    `${quantities.format(quantity)}x ${named(title, LIMITS.title)} (${money(price, currency_code)})`
  return {
    words,
    title: words[notification.kind],
    number: notification.kind === "order_placed" ? null : named(notification.number, LIMITS.number),
    customer: named(notification.customer, LIMITS.customer),
    phone: phoneOf(notification.phone),
    itemsTitle: words.items,
    items: notification.items.map(line),
    total: money(notification.total, currency_code),
    url,
  }
}
