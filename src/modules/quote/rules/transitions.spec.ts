import {
  QUOTE_ACTIONS,
  QUOTE_ACTORS,
  QUOTE_STATUSES,
  type QuoteAction,
  type QuoteActor,
  type QuoteStatus,
} from "../types"
import { allowedQuoteActions, statusAfter } from "./transitions"

/** Written down by hand, pair by pair: what is missing is refused. */
const EXPECTED = [
  "requested edit staff in_review",
  "requested send staff sent",
  "requested reject staff rejected",
  "requested cancel buyer cancelled",
  "in_review edit staff in_review",
  "in_review send staff sent",
  "in_review reject staff rejected",
  "in_review cancel buyer cancelled",
  "sent edit staff sent",
  "sent extend staff sent",
  "sent withdraw staff withdrawn",
  "sent counter buyer countered",
  "sent accept buyer accepted",
  "sent decline buyer declined",
  "sent cancel buyer cancelled",
  "sent expire system expired",
  "countered edit staff in_review",
  "countered send staff sent",
  "countered reject staff rejected",
  "countered decline buyer declined",
  "countered cancel buyer cancelled",
  "pending_approval withdraw staff withdrawn",
  "pending_approval reject approver sent",
  "pending_approval approve approver accepted",
  "pending_approval decline buyer declined",
  "pending_approval cancel buyer cancelled",
  "pending_approval expire system expired",
  "expired edit staff in_review",
  "expired send staff sent",
  "expired extend staff sent",
  "withdrawn edit staff in_review",
  "withdrawn send staff sent",
]

const triples = QUOTE_STATUSES.flatMap((status) =>
  QUOTE_ACTIONS.flatMap((action) =>
    QUOTE_ACTORS.map((actor): [QuoteStatus, QuoteAction, QuoteActor] => [status, action, actor]),
  ),
)

describe("The states of a quote", () => {
  it("lead where the table says, and nowhere else", () => {
    const allowed = triples.flatMap(([status, action, actor]) => {
      const to = statusAfter(status, action, actor)
      return to ? `${status} ${action} ${actor} ${to}` : []
    })
    expect(allowed.toSorted()).toEqual(EXPECTED.toSorted())
  })

  it("allow each reader what the table lets them do", () => {
    for (const [status, action, actor] of triples) {
      expect(allowedQuoteActions(status, [actor]).includes(action)).toBe(
        statusAfter(status, action, actor) !== null,
      )
    }
    expect(allowedQuoteActions("pending_approval", ["buyer", "approver"])).toEqual([
      "reject",
      "decline",
      "cancel",
      "approve",
    ])
    expect(allowedQuoteActions("sent", [])).toEqual([])
  })

  it("end in four, which nobody leaves", () => {
    const left = new Set(EXPECTED.map((line) => line.split(" ")[0]))
    expect(QUOTE_STATUSES.filter((status) => !left.has(status))).toEqual([
      "accepted",
      "declined",
      "rejected",
      "cancelled",
    ])
  })
})
