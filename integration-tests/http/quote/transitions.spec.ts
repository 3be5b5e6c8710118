import expireQuotes from "../../../src/jobs/expire-quotes"
import type { AdminQuote } from "../../../src/contracts/quote"
import { QUOTE_MODULE } from "../../../src/modules/quote"
import type QuoteModuleService from "../../../src/modules/quote/service"
import type { Client } from "../../support/client"
import { watchInvites } from "../../support/companies"
import { type Parties, aBuyingCompany, anOpenedQuote, inDays } from "../../support/quote-fixtures"
import { aRequest, aVariant, acceptanceOf, send } from "../../support/quotes"
import { describeShop } from "../../support/shop"

/**
 * Status, action, actor, next status: a case for each action that isn't on the way to one of these. The whole table is
 * gone through where it is, in `src/modules/quote/rules/transitions.spec.ts`.
 */
const CASES = [
  ["requested", "edit", "staff", "in_review"],
  ["countered", "reject", "staff", "rejected"],
  ["expired", "extend", "staff", "sent"],
  ["sent", "accept", "buyer", "accepted"],
  ["pending_approval", "decline", "buyer", "declined"],
  ["pending_approval", "approve", "approver", "accepted"],
  ["pending_approval", "reject", "approver", "sent"],
  ["sent", "expire", "system", "expired"],
] as const

type Status =
  "requested" | "in_review" | "sent" | "countered" | "pending_approval" | "accepted" | "expired"

const ACTIONS = {
  buyer: ["counter", "accept", "decline", "cancel"],
  approver: ["approve", "reject"],
  staff: ["edit", "send", "extend", "withdraw", "reject"],
  system: ["expire"],
} as const

type Actor = keyof typeof ACTIONS
type Snapshot = { quote: AdminQuote; events: number }
type Answer = { status: number; body: { code?: string; quote?: { status: string } } }

/** An acceptance of what was accepted is a repeat; of another total it is refused. */
const withOtherTotal = (quote: AdminQuote): AdminQuote => ({
  ...quote,
  sent_revision: quote.sent_revision && {
    ...quote.sent_revision,
    total: quote.sent_revision.total - 1,
  },
})

const PAIRS = Object.entries(ACTIONS).flatMap(([actor, actions]) =>
  actions.map((action): [Actor, string] => [actor as Actor, action]),
)

describeShop("The states of a quote", ({ container, customer, staff }) => {
  let parties: Parties
  let variantId: string

  beforeAll(async () => {
    parties = await aBuyingCompany({ customer }, watchInvites(container()))
    variantId = (await aVariant(staff(), { stock: [{ quantity: 1000 }] })).variantId
  })

  const service = () => container().resolve<QuoteModuleService>(QUOTE_MODULE)

  const read = async (id: string) => (await staff().call("adminGetQuote", { params: { id } })).quote

  const eventsOf = async (id: string) =>
    (await staff().call("adminListQuoteEvents", { params: { id }, query: { limit: 100 } })).count

  const everything = async (id: string): Promise<Snapshot> => ({
    quote: await read(id),
    events: await eventsOf(id),
  })

  /** HTTP refuses a validity that has passed. */
  const runOut = async (id: string) => {
    await service().updateMillesimeQuotes({ id, valid_until: new Date(Date.now() - 1000) } as never)
  }

  const ownerOf = (status: Status) =>
    status === "pending_approval" ? parties.limited : parties.buyer

  const act = async (
    actor: Actor,
    action: string,
    quote: AdminQuote,
    who?: Client,
  ): Promise<Answer> => {
    const { id, version, current_revision, items } = quote
    const revision = Math.max(1, current_revision)
    const owner = quote.customer.id === parties.limited.id ? parties.limited : parties.buyer
    const buyer = who ?? owner
    const ofBuyer = (body: object) =>
      buyer.request<Answer["body"]>("POST", `/store/quotes/${id}/${action}`, body)
    const ofStaff = (body: object, path = action) =>
      staff().request<Answer["body"]>("POST", `/admin/quotes/${id}/${path}`, body)
    switch (`${actor} ${action}`) {
      case "buyer counter":
        return ofBuyer({ revision, items: [{ item_id: items[0]!.id, quantity: 3 }] })
      case "buyer accept":
        return ofBuyer({ revision, total: quote.sent_revision?.total ?? quote.total })
      case "buyer decline":
        return ofBuyer({ revision })
      case "buyer cancel":
        return ofBuyer({})
      case "approver approve":
      case "approver reject":
        return (who ?? parties.approver).request<Answer["body"]>(
          "POST",
          `/store/quote-approvals/${id}/${action}`,
          {},
        )
      case "staff edit":
        return ofStaff({ version, type: "percentage", value: 5 }, "discount")
      case "staff send":
        return ofStaff({ version, valid_until: inDays(7) })
      case "staff extend":
        return ofStaff({ valid_until: inDays(9) })
      case "staff withdraw":
      case "staff reject":
        return ofStaff({ reason: "Épuisé" })
      default:
        await expireQuotes(container())
        return { status: 200, body: {} }
    }
  }

  const must = async (actor: Actor, action: string, id: string) => {
    const { status, body } = await act(actor, action, await read(id))
    if (status >= 300) throw new Error(`${actor} ${action}: ${status} ${JSON.stringify(body)}`)
  }

  const reach = async (status: Status): Promise<string> => {
    if (status === "requested") return (await aRequest(parties.buyer, variantId)).id
    const { id } = await anOpenedQuote(staff(), ownerOf(status), variantId)
    const steps: Record<Exclude<Status, "requested">, [Actor, string][]> = {
      in_review: [],
      sent: [["staff", "send"]],
      countered: [
        ["staff", "send"],
        ["buyer", "counter"],
      ],
      pending_approval: [
        ["staff", "send"],
        ["buyer", "accept"],
      ],
      accepted: [
        ["staff", "send"],
        ["buyer", "accept"],
      ],
      expired: [["staff", "send"]],
    }
    for (const [actor, action] of steps[status]) await must(actor, action, id)
    if (status === "expired") {
      await runOut(id)
      await expireQuotes(container())
    }
    return id
  }

  /** Tries one pair on a quote as it is; what it comes to, in the words of the table. */
  const outcome = async (
    id: string,
    actor: Actor,
    action: string,
    { who, before: known }: { who?: Client; before?: Snapshot } = {},
  ) => {
    const before = known ?? (await everything(id))
    const { quote } = before
    const seen = quote.status === "accepted" ? withOtherTotal(quote) : quote
    const answer = await act(actor, action, seen, who)
    const after = await everything(id)
    if (answer.status === 409 || answer.status === 403) {
      expect([action, after]).toEqual([action, before])
      return answer.body.code
    }
    // The clock answers nothing; where it has nothing to do, nothing has changed.
    if (actor === "system" && after.events === before.events) {
      expect(after).toEqual(before)
      return "quote_invalid_transition"
    }
    const sends = action === "send" || action === "extend" ? 1 : 0
    expect([action, after.quote.version, after.quote.current_revision, after.events]).toEqual([
      action,
      before.quote.version + 1,
      before.quote.current_revision + sends,
      before.events + 1,
    ])
    return answer.status >= 300 ? `${answer.status} ${answer.body.code}` : after.quote.status
  }

  const allowedActions = async (id: string, status: Status) => {
    const of = async (reader: Client) =>
      (await reader.call("storeGetQuote", { params: { id } })).quote.allowed_actions.toSorted()
    return {
      buyer: await of(ownerOf(status)),
      approver: await of(parties.approver),
      staff: (await read(id)).allowed_actions.toSorted(),
    }
  }

  it.each(CASES)("lead from %s by %s of %s to %s", async (status, action, actor, to) => {
    const id = await reach(status)
    if (actor === "system") await runOut(id)
    expect(await outcome(id, actor, action)).toBe(to)
  })

  it("let nobody do anything with a quote that has ended, and nothing changes", async () => {
    const id = await reach("accepted")
    const before = await everything(id)
    for (const [actor, action] of PAIRS) {
      expect([actor, action, await outcome(id, actor, action, { before })]).toEqual([
        actor,
        action,
        "quote_invalid_transition",
      ])
    }
  })

  it("tell each reader what they may do", async () => {
    expect(await allowedActions(await reach("sent"), "sent")).toEqual({
      buyer: ["accept", "cancel", "counter", "decline"],
      approver: ["accept", "cancel", "counter", "decline"],
      staff: ["edit", "extend", "withdraw"],
    })
    expect(await allowedActions(await reach("pending_approval"), "pending_approval")).toEqual({
      buyer: ["cancel", "decline"],
      approver: ["approve", "cancel", "decline", "reject"],
      staff: ["withdraw"],
    })
  })

  it("let nobody approve who has no right to, whatever the status is", async () => {
    for (const status of ["sent", "pending_approval"] as const) {
      const id = await reach(status)
      for (const action of ACTIONS.approver) {
        const refused = await outcome(id, "approver", action, { who: ownerOf(status) })
        expect([status, action, refused]).toEqual([status, action, "forbidden"])
      }
    }
  })

  it("are the same for a colleague who acts for the company in the buyer's stead", async () => {
    const who = parties.approver
    expect(await outcome(await reach("sent"), "buyer", "accept", { who })).toBe("accepted")
    expect(await outcome(await reach("pending_approval"), "buyer", "cancel", { who })).toBe(
      "cancelled",
    )
    expect(await outcome(await reach("in_review"), "buyer", "accept", { who })).toBe(
      "quote_invalid_transition",
    )
  })

  it.each(["sent", "pending_approval"] as const)(
    "let a quote that is %s expire by time alone, before the clock's job has come by",
    async (status) => {
      const id = await reach(status)
      await runOut(id)
      expect([(await read(id)).status, await allowedActions(id, status)]).toEqual([
        "expired",
        { buyer: [], approver: [], staff: ["edit", "extend", "send"] },
      ])
      for (const [actor, action] of [
        ["buyer", "decline"],
        ["approver", "approve"],
        ["staff", "withdraw"],
      ] as const) {
        expect([action, await outcome(id, actor, action)]).toEqual([
          action,
          "quote_invalid_transition",
        ])
      }
      expect(await outcome(id, "staff", "send")).toBe("sent")
      // Nobody waits for an approval any more.
      expect((await service().retrieveMillesimeQuote(id)).approval_requested_by).toBeNull()
    },
  )

  it("are the same to whoever notes something, or gives the quote to somebody", async () => {
    const { id } = await aRequest(parties.buyer, variantId)
    const note = async () =>
      staff().request<Answer["body"]>("POST", `/admin/quotes/${id}`, {
        version: (await read(id)).version,
        internal_note: "Un bon client",
        owner_id: null,
      })
    expect((await note()).body.quote?.status).toBe("in_review")
    const sent = await send(staff(), id)
    expect((await note()).body.quote?.status).toBe("sent")
    await parties.buyer.call("storeDeclineQuote", { params: { id }, body: { revision: 1 } })
    const before = await everything(sent.id)
    const refused = await note()
    expect([refused.status, refused.body.code]).toEqual([409, "quote_invalid_transition"])
    expect(await everything(id)).toEqual(before)
  })

  it("allow no edit of what somebody else has changed meanwhile", async () => {
    const { id } = await anOpenedQuote(staff(), parties.buyer, variantId)
    const { version, items } = await read(id)
    await must("staff", "edit", id)
    const before = await everything(id)
    const item = { id, item_id: items[0]!.id }
    for (const refused of [
      staff().refusal("adminUpdateQuote", { params: { id }, body: { version, terms: "Franco" } }),
      staff().refusal("adminUpdateQuote", { params: { id }, body: { version, owner_id: null } }),
      staff().refusal("adminAddQuoteItem", {
        params: { id },
        body: { version, title: "Cintrage", quantity: 1, unit_price: 1 },
      }),
      staff().refusal("adminUpdateQuoteItem", { params: item, body: { version, quantity: 9 } }),
      staff().refusal("adminRemoveQuoteItem", { params: item, body: { version } }),
      staff().refusal("adminDiscountQuote", {
        params: { id },
        body: { version, type: "fixed", value: 1 },
      }),
      staff().refusal("adminShipQuote", { params: { id }, body: { version, amount: 1 } }),
      staff().refusal("adminSendQuote", { params: { id }, body: { version } }),
    ]) {
      expect((await refused).code).toBe("quote_stale")
    }
    expect(await everything(id)).toEqual(before)
    await send(staff(), id)
    const sent = await read(id)
    await must("staff", "withdraw", id)
    await send(staff(), id)
    const { code } = await parties.buyer.refusal("storeAcceptQuote", {
      params: { id },
      body: acceptanceOf(sent),
    })
    expect(code).toBe("quote_revision_stale")
  })
})
