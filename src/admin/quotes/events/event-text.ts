import type { QuoteEvent } from "../../../contracts/quote"
import type { Discount } from "../../../modules/quote/types"
import type { Translate } from "../../lib/use-text"

/** How values are written, and lines and people named. */
export type Words = {
  t: Translate
  number: (value: number) => string
  money: (amount: number) => string
  day: (moment: string) => string
  discount: (discount: Discount) => string
  lineTitle: (id: string) => string | undefined
  staffName: (id: string) => string | undefined
}

type Changes = Partial<{
  kind: string
  id: string
  line_id: string
  added: string
  quantity: number
  unit_price: number
  title: string
  note: string | null
  changes: Changes
  discount: Discount | null
  shipping: { name: string; amount: number } | null
  terms: string | null
  valid_until: string | null
  owner_id: string | null
  internal_note: string | null
  reason: string | null
  total: number
  is_internal: boolean
}>

/** `Quantity: 4, Note`: what was changed, with the values that are short enough. */
const listOf = (t: Translate, values: [name: string, value: string | null | undefined][]) =>
  values
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) =>
      value === null ? name : t("quotes.events.value", { name, value: value ?? "" }),
    )
    .join(", ")

const given = <T>(value: T | undefined, write: (value: T) => string | null) =>
  value === undefined ? undefined : write(value)

const lineValues = ({ quantity, unit_price, title, note }: Changes, { t, number, money }: Words) =>
  listOf(t, [
    [t("quotes.fields.title"), title],
    [t("quotes.offer.quantity"), given(quantity, number)],
    [t("quotes.offer.unit_price"), given(unit_price, money)],
    [t("quotes.fields.note"), given(note, () => null)],
  ])

const detailValues = (changes: Changes, { t, day, staffName }: Words) => {
  const { terms, valid_until, owner_id, internal_note } = changes
  return listOf(t, [
    [t("quotes.fields.valid_until"), given(valid_until, (until) => (until ? day(until) : "–"))],
    [t("quotes.fields.terms"), given(terms, () => null)],
    [
      t("quotes.fields.owner_id"),
      given(owner_id, (id) => (id ? (staffName(id) ?? id) : t("quotes.staff.nobody"))),
    ],
    [t("quotes.fields.internal_note"), given(internal_note, () => null)],
  ])
}

const editText = (changes: Changes, words: Words): string => {
  const { t, money, discount, lineTitle } = words
  const title = (id: string | undefined) =>
    (id !== undefined && lineTitle(id)) || t("quotes.events.someLine")
  if (changes.added !== undefined) {
    const values = lineValues({ ...changes, title: undefined }, words)
    return t("quotes.events.addLine", { title: changes.added, values })
  }
  switch (changes.kind) {
    case "change_line":
      return t("quotes.events.changeLine", {
        title: title(changes.id),
        values: lineValues(changes.changes ?? {}, words),
      })
    case "remove_line":
      return t("quotes.events.removeLine", { title: title(changes.id) })
    case "discount": {
      const on = changes.line_id ? title(changes.line_id) : t("quotes.events.allLines")
      return changes.discount
        ? t("quotes.events.discount", { discount: discount(changes.discount), on })
        : t("quotes.events.noDiscount", { on })
    }
    case "shipping":
      return changes.shipping
        ? t("quotes.events.shipping", {
            name: changes.shipping.name,
            amount: money(changes.shipping.amount),
          })
        : t("quotes.events.noShipping")
    default:
      return t("quotes.events.details", { values: detailValues(changes, words) })
  }
}

/** What happened, in words. */
export const eventText = (event: QuoteEvent, words: Words): string => {
  const { t, money, day } = words
  const changes: Changes = event.changes ?? {}
  const withReason = (text: string) =>
    changes.reason ? t("quotes.events.reason", { text, reason: changes.reason }) : text
  switch (event.kind) {
    case "edit":
      return editText(changes, words)
    case "request":
      return t(event.actor === "staff" ? "quotes.events.open" : "quotes.events.request")
    case "send":
    case "extend":
      return changes.valid_until
        ? t(`quotes.events.${event.kind}Until`, {
            revision: event.revision,
            day: day(changes.valid_until),
          })
        : t(`quotes.events.${event.kind}`, { revision: event.revision })
    case "accept":
    case "approve":
    case "ask_approval":
      return t(`quotes.events.${event.kind}`, {
        revision: event.revision,
        total: changes.total === undefined ? "–" : money(changes.total),
      })
    case "reject":
      return withReason(
        t(event.actor === "approver" ? "quotes.events.rejectApproval" : "quotes.events.reject"),
      )
    case "message":
      return t(changes.is_internal ? "quotes.events.note" : "quotes.events.message")
    default:
      return withReason(t(`quotes.events.${event.kind}`))
  }
}
