import type { QuoteEvent } from "../../../contracts/quote"
import { en } from "../../i18n/en"
import type { TextKey } from "../../i18n/en"
import { eventText, type Words } from "./event-text"

const textAt = (key: TextKey): string =>
  key.split(".").reduce<unknown>((at, part) => (at as Record<string, unknown>)[part], en) as string

const words: Words = {
  t: (key, values = {}) =>
    textAt(key).replace(/{{(\w+)}}/g, (_, name: string) => String(values[name])),
  number: (value) => value.toLocaleString("en"),
  money: (amount) => `€${amount}`,
  day: (moment) => moment.slice(0, 10),
  discount: ({ value }) => `${value}%`,
  lineTitle: (id) => (id === "a" ? "Barrique" : undefined),
  staffName: (id) => (id === "user_1" ? "Claire" : undefined),
}

const event = (kind: QuoteEvent["kind"], changes: QuoteEvent["changes"] = null): QuoteEvent => ({
  id: "qevt_1",
  kind,
  actor: "staff",
  actor_id: "user_1",
  from: "in_review",
  to: "in_review",
  revision: 2,
  changes,
  created_at: "2026-03-01T12:00:00Z",
})

const line = { kind: "change_line", id: "a" }

describe("the history of a quote", () => {
  it.each<[QuoteEvent["kind"], QuoteEvent["changes"], string]>([
    [
      "edit",
      { added: "Cintrage", quantity: 2, unit_price: 12.5 },
      "Added Cintrage (Quantity: 2, Unit price: €12.5)",
    ],
    ["edit", { ...line, changes: { quantity: 3000 } }, "Changed Barrique (Quantity: 3,000)"],
    ["edit", { ...line, id: "gone", changes: { note: null } }, "Changed a line (Note)"],
    ["edit", { kind: "remove_line", id: "a" }, "Removed Barrique"],
    [
      "edit",
      { kind: "discount", line_id: "a", discount: { type: "percentage", value: 5 } },
      "Gave a discount of 5% on Barrique",
    ],
    ["edit", { kind: "discount", discount: null }, "Took the discount off all lines"],
    [
      "edit",
      { kind: "shipping", shipping: { name: "Pallet", amount: 95 } },
      "Set shipping to €95 (Pallet)",
    ],
    ["edit", { kind: "shipping", shipping: null }, "Charges no shipping"],
    [
      "edit",
      { kind: "details", terms: "30 days", valid_until: "2026-03-31T21:59:59Z" },
      "Changed Valid until: 2026-03-31, Terms",
    ],
    ["edit", { owner_id: "user_1" }, "Changed Owner: Claire"],
    ["edit", { owner_id: null, internal_note: "…" }, "Changed Owner: Nobody yet, Internal note"],
    ["send", { valid_until: "2026-03-31T21:59:59Z" }, "Sent revision 2, valid until 2026-03-31"],
    ["send", null, "Sent revision 2"],
    ["accept", { total: 120 }, "Accepted revision 2 for €120"],
    ["withdraw", { reason: "Wrong price" }, "Withdrew the offer: Wrong price"],
    ["decline", {}, "Declined the offer"],
    ["message", { is_internal: true }, "Wrote an internal note"],
    ["request", null, "Opened the quote"],
  ])("tells in words of %s with %j", (kind, changes, text) => {
    expect(eventText(event(kind, changes), words)).toBe(text)
  })
})
