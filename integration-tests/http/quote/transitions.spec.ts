import expireQuotes from "../../../src/jobs/expire-quotes"
import type { AdminQuote } from "../../../src/contracts/quote"
import { QUOTE_MODULE } from "../../../src/modules/quote"
import type QuoteModuleService from "../../../src/modules/quote/service"
import type { Client } from "../../support/client"
import { watchInvites } from "../../support/companies"
import { type Parties, aBuyingCompany, anOpenedQuote, inDays } from "../../support/quote-parties"
import { aRequest, aVariant, acceptanceOf, send } from "../../support/quotes"
import { describeShop } from "../../support/shop"

/**
 * Status, action, actor, next status: written down by hand, for what the store answers to be compared with.
 * A colleague is one who sees all quotes of the company, and acts for it as the buyer does.
 */
const TABLE = `
  requested         edit     staff     in_review
  requested         send     staff     sent
  requested         reject   staff     rejected
  requested         cancel   buyer     cancelled
  in_review         edit     staff     in_review
  in_review         send     staff     sent
  in_review         reject   staff     rejected
  in_review         cancel   buyer     cancelled
  sent              edit     staff     sent
  sent              extend   staff     sent
  sent              withdraw staff     withdrawn
  sent              counter  buyer     countered
  sent              accept   buyer     accepted
  sent              decline  buyer     declined
  sent              cancel   buyer     cancelled
  sent              expire   system    expired
  countered         edit     staff     in_review
  countered         send     staff     sent
  countered         reject   staff     rejected
  countered         decline  buyer     declined
  countered         cancel   buyer     cancelled
  pending_approval  withdraw staff     withdrawn
  pending_approval  approve  approver  accepted
  pending_approval  reject   approver  sent
  pending_approval  decline  buyer     declined
  pending_approval  cancel   buyer     cancelled
  pending_approval  expire   system    expired
  expired           edit     staff     in_review
  expired           send     staff     sent
  expired           extend   staff     sent
  withdrawn         edit     staff     in_review
  withdrawn         send     staff     sent
`
  .trim()
  .split("\n")
  .map((line) => line.trim().split(/\s+/) as [string, string, string, string])

const STATUSES = [
  "requested",
  "in_review",
  "sent",
  "countered",
  "pending_approval",
  "accepted",
  "declined",
  "rejected",
  "expired",
  "withdrawn",
  "cancelled",
] as const

type Status = (typeof STATUSES)[number]

const ACTIONS = {
  buyer: ["counter", "accept", "decline", "cancel"],
  approver: ["approve", "reject"],
  staff: ["edit", "send", "extend", "withdraw", "reject"],
  system: ["expire"],
} as const

type Actor = keyof typeof ACTIONS
type Snapshot = { quote: AdminQuote; events: number }
type Answer = { status: number; body: { code?: string; quote?: { status: string } } }

const nextStatus = (status: string, action: string, actor: string): string | undefined =>
  TABLE.find((row) => row[0] === status && row[1] === action && row[2] === actor)?.[3]

const allowedTo = (status: string, ...actors: string[]): string[] =>
  TABLE.filter((row) => row[0] === status && actors.includes(row[2]))
    .map((row) => row[1])
    .filter((action) => action !== "expire")
    .toSorted()

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
  let tokenOf: ReturnType<typeof watchInvites>
  let parties: Parties
  let variantId: string

  beforeAll(() => {
    tokenOf = watchInvites(container())
  })

  beforeEach(async () => {
    parties = await aBuyingCompany({ customer }, tokenOf)
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
      rejected: [["staff", "reject"]],
      cancelled: [["buyer", "cancel"]],
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
      declined: [
        ["staff", "send"],
        ["buyer", "decline"],
      ],
      withdrawn: [
        ["staff", "send"],
        ["staff", "withdraw"],
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

  it("lead where the table says for each actor, and every other pair is refused and changes nothing", async () => {
    const found: string[] = []
    const expected: string[] = []
    for (const status of STATUSES) {
      const id = await reach(status)
      expect([status, await allowedActions(id, status)]).toEqual([
        status,
        {
          buyer: allowedTo(status, "buyer"),
          approver: allowedTo(status, "buyer", "approver"),
          staff: allowedTo(status, "staff"),
        },
      ])
      const ends = status === "sent" || status === "pending_approval"
      if (!ends) await runOut(id)
      const before = await everything(id)
      for (const [actor, action] of PAIRS) {
        const to = nextStatus(status, action, actor)
        const fresh = to ? await reach(status) : id
        if (to && actor === "system") await runOut(fresh)
        expected.push(`${status} ${action} ${actor}: ${to ?? "quote_invalid_transition"}`)
        found.push(
          `${status} ${action} ${actor}: ${await outcome(fresh, actor, action, to ? {} : { before })}`,
        )
      }
      // Who has no right to approve is told so, whatever the status is.
      for (const action of ACTIONS.approver) {
        expected.push(`${status} ${action} without the right: forbidden`)
        found.push(
          `${status} ${action} without the right: ${await outcome(id, "approver", action, { who: ownerOf(status), before })}`,
        )
      }
    }
    expect(found).toEqual(expected)
  })

  it("are the same for a colleague who acts for the company in the buyer's stead", async () => {
    const found: string[] = []
    const expected: string[] = []
    for (const status of ["in_review", "sent", "pending_approval", "withdrawn"] as const) {
      for (const action of ACTIONS.buyer) {
        const to = nextStatus(status, action, "buyer")
        expected.push(`${status} ${action}: ${to ?? "quote_invalid_transition"}`)
        found.push(
          `${status} ${action}: ${await outcome(await reach(status), "buyer", action, { who: parties.approver })}`,
        )
      }
    }
    expect(found).toEqual(expected)
  })

  it("let a quote expire by time alone, before the clock's job has come by", async () => {
    const aRunOut = async (status: "sent" | "pending_approval") => {
      const id = await reach(status)
      await runOut(id)
      return id
    }
    for (const status of ["sent", "pending_approval"] as const) {
      const id = await aRunOut(status)
      expect([(await read(id)).status, await allowedActions(id, status)]).toEqual([
        "expired",
        { buyer: [], approver: [], staff: allowedTo("expired", "staff") },
      ])
      for (const [actor, action] of PAIRS) {
        if (actor === "system") continue
        const to = nextStatus("expired", action, actor)
        const fresh = to ? await aRunOut(status) : id
        expect([status, action, actor, await outcome(fresh, actor, action)]).toEqual([
          status,
          action,
          actor,
          to ?? "quote_invalid_transition",
        ])
        // Nobody waits for an approval any more.
        if (to)
          expect((await service().retrieveMillesimeQuote(fresh)).approval_requested_by).toBeNull()
      }
    }
  })

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
