import type { NewRevision, QuoteCommand } from "../commands"
import type { QuoteRow } from "../rows"
import type { QuoteContent } from "../types"
import { applyCommand } from "./apply-command"
import { totalsOf } from "./totals"

const NOW = new Date("2026-03-01T12:00:00Z")
const LATER = new Date("2026-04-01T12:00:00Z")

const content = (terms: string | null): QuoteContent => ({
  lines: [],
  discount: null,
  shipping: null,
  terms,
  valid_until: null,
})

const quote = (changes: Partial<QuoteRow> = {}): QuoteRow =>
  ({
    id: "quo_1",
    status: "in_review",
    version: 3,
    current_revision: 1,
    currency_code: "eur",
    total: 100,
    valid_until: LATER,
    acceptance_id: null,
    approval_requested_by: null,
    draft: content("draft"),
    ...changes,
  }) as QuoteRow

const REVISION: NewRevision = {
  content: content("sent"),
  taxes: {},
  totals: totalsOf(content("sent"), {}, "eur"),
  valid_until: LATER.toISOString(),
  document: null,
  hash: null,
}

const staff = { actor: { kind: "staff", id: "user_1" }, scope: { any: [{}] } } as const
const buyer = { actor: { kind: "buyer", id: "cus_1" }, scope: { any: [{}] } } as const

const apply = (row: QuoteRow, command: QuoteCommand) => applyCommand(row, command, NOW)

describe("A command on a quote", () => {
  it("that sends a revision counts it, and makes its content the draft", () => {
    const effect = apply(quote(), { action: "send", ...staff, revision: REVISION })
    expect(effect).toMatchObject({
      from: "in_review",
      to: "sent",
      current_revision: 2,
      revision: REVISION,
      columns: {
        status: "sent",
        version: 4,
        current_revision: 2,
        is_unread: false,
        sent_at: NOW,
        valid_until: LATER,
        total: 0,
        reminders: null,
        draft: REVISION.content,
      },
    })
  })

  it("that sends, extends or ends an offer ends the buyer's proposal", () => {
    const countered = quote({
      status: "countered",
      proposal: { revision: 1, items: [] },
    })
    expect(
      apply(countered, { action: "send", ...staff, revision: REVISION }).columns.proposal,
    ).toBe(null)
    expect(apply(countered, { action: "decline", ...buyer }).columns.proposal).toBe(null)
    const edit = { action: "edit", ...staff, edit: { kind: "details", terms: "new" } } as const
    expect(apply(countered, edit).columns).not.toHaveProperty("proposal")
  })

  it("that extends the validity leaves the draft alone", () => {
    const { columns } = apply(quote({ status: "sent" }), {
      action: "extend",
      ...staff,
      revision: REVISION,
    })
    expect(columns).toMatchObject({ current_revision: 2, valid_until: LATER })
    expect(columns).not.toHaveProperty("draft")
  })

  it("that edits changes the draft and the notes, and sends nothing", () => {
    const effect = apply(quote(), {
      action: "edit",
      ...staff,
      edit: { kind: "details", terms: "new" },
      notes: { owner_id: "user_2" },
    })
    expect(effect).toMatchObject({ revision: null, current_revision: 1 })
    expect(effect.columns).toEqual({
      status: "in_review",
      version: 4,
      current_revision: 1,
      is_unread: false,
      draft: content("new"),
      owner_id: "user_2",
    })
  })

  it("of a buyer makes the quote unread, and ends a request for approval", () => {
    const waiting = quote({ status: "pending_approval", approval_requested_by: "cus_2" })
    expect(apply(waiting, { action: "decline", ...buyer }).columns).toMatchObject({
      status: "declined",
      is_unread: true,
      approval_requested_by: null,
    })
  })

  const approver = { actor: { kind: "approver", id: "cus_1" }, scope: { any: [{}] } } as const

  it.each([
    ["its status forbids it", { status: "accepted" }, {}, "quote_invalid_transition"],
    [
      "its validity has ended",
      { status: "sent", valid_until: NOW },
      {},
      "quote_invalid_transition",
    ],
    ["it is being accepted", { status: "sent", acceptance_id: "qacc_1" }, {}, "locked"],
    ["its version is another", { status: "sent" }, { version: 2 }, "quote_stale"],
    ["its revision is another", { status: "sent" }, { revision: 2 }, "quote_revision_stale"],
    ["its total is another", { status: "sent" }, { total: 99 }, "quote_totals_changed"],
  ] as const)("is refused where %s", (_, changes, expected, code) => {
    const command = { action: "decline", ...buyer, expected } as const
    expect(() => apply(quote(changes), command)).toThrow(expect.objectContaining({ code }))
  })

  it("is refused to an approver who accepted it", () => {
    const own = quote({ status: "pending_approval", approval_requested_by: "cus_1" })
    expect(() => apply(own, { action: "reject", ...approver })).toThrow(
      expect.objectContaining({ code: "forbidden", reason: "own_acceptance" }),
    )
  })
})
