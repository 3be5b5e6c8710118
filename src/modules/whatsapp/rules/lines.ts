import { escaped, shortened } from "./escape"
import { type Notice, type NoticeItem, totalsOf } from "./notice"
import { type Words, wordsOf } from "./words"

const LIMITS = { customer: 120, phone: 40, number: 40, title: 160, url: 300 }

const NONE = "—"

/** WhatsApp makes a link of what has a protocol; a cut link would lead nowhere. */
const linkOf = (url: string | null): string | null =>
  url && url.length <= LIMITS.url && /^https?:\/\/[^\s*~`]+$/.test(url) ? url : null

const named = (text: string, max: number): string => shortened(escaped(text), max) || NONE

/** A number that is cut short is another number. */
const phoneOf = (phone: string | null): string => {
  const text = escaped(phone ?? "")
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

/** The parts of a notice, each one line and safe, for a text and for a template alike. */
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

export const linesOf = (notice: Notice): Lines => {
  const words = wordsOf(notice.locale)
  const money = moneyIn(notice.locale)
  const url = linkOf(notice.url)
  if (notice.kind === "digest") {
    const { orders } = notice
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
  const { currency_code } = notice
  const quantities = new Intl.NumberFormat(notice.locale, { useGrouping: false })
  const line = ({ title, quantity, price }: NoticeItem) =>
    `${quantities.format(quantity)}x ${named(title, LIMITS.title)} (${money(price, currency_code)})`
  return {
    words,
    title: words[notice.kind],
    number: notice.kind === "order_placed" ? null : named(notice.number, LIMITS.number),
    customer: named(notice.customer, LIMITS.customer),
    phone: phoneOf(notice.phone),
    itemsTitle: words.items,
    items: notice.items.map(line),
    total: money(notice.total, currency_code),
    url,
  }
}
