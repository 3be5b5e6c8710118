import fc from "fast-check"
import type { DomainError, ErrorCode } from "../../../errors"
import { BARREL_STATUSES } from "../types"
import {
  BARREL_ACTIONS,
  type BarrelAction,
  type BarrelFacts,
  allowedBarrelActions,
  barrelStatus,
  throwIfActionRefused,
} from "./lifecycle"

/** The code of the error that an action is refused with, or null. */
const refusalOf = (action: BarrelAction, facts: BarrelFacts): ErrorCode | null => {
  try {
    throwIfActionRefused(action, facts)
    return null
  } catch (error) {
    return (error as DomainError).code
  }
}

const DRAFT: BarrelFacts = { archivedAt: null, productStatus: "draft", inStock: true }
const PUBLISHED: BarrelFacts = { ...DRAFT, productStatus: "published" }
const EMPTY_DRAFT: BarrelFacts = { ...DRAFT, inStock: false }
const SOLD: BarrelFacts = { ...PUBLISHED, inStock: false }
const ARCHIVED: BarrelFacts = { ...DRAFT, archivedAt: new Date("2026-03-31") }

const anyFacts = fc.record<BarrelFacts>({
  archivedAt: fc.oneof(
    fc.constant(null),
    fc.date({ noInvalidDate: true }),
    fc.constant("2026-01-01"),
  ),
  productStatus: fc.constantFrom("draft", "proposed", "published", "rejected"),
  inStock: fc.boolean(),
})

describe("the status of a barrel", () => {
  it.each<[string, BarrelFacts, string]>([
    ["a draft product", DRAFT, "draft"],
    ["a draft product without stock", EMPTY_DRAFT, "draft"],
    ["a product that waits for approval", { ...PUBLISHED, productStatus: "proposed" }, "draft"],
    ["a rejected product", { ...PUBLISHED, productStatus: "rejected" }, "draft"],
    ["a published product with stock", PUBLISHED, "published"],
    ["a published product without stock", SOLD, "sold"],
    ["an archived draft", ARCHIVED, "archived"],
    [
      "an archived product that is published",
      { ...ARCHIVED, productStatus: "published" },
      "archived",
    ],
    ["a date that came as text", { ...PUBLISHED, archivedAt: "2026-03-31T00:00:00Z" }, "archived"],
  ])("is, for %s, what is true now", (_, facts, status) => {
    expect(barrelStatus(facts)).toBe(status)
  })

  it("is always one of the vocabulary, and archived wins over everything", () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        expect(BARREL_STATUSES).toContain(barrelStatus(facts))
        expect(barrelStatus(facts) === "archived").toBe(facts.archivedAt !== null)
      }),
    )
  })
})

describe("staff", () => {
  const rows: [string, BarrelFacts, Record<BarrelAction, ErrorCode | null>][] = [
    ["draft", DRAFT, { publish: null, unpublish: null, archive: null }],
    [
      "draft without stock",
      EMPTY_DRAFT,
      { publish: "barrel_out_of_stock", unpublish: null, archive: null },
    ],
    ["published", PUBLISHED, { publish: null, unpublish: null, archive: null }],
    ["sold", SOLD, { publish: "barrel_out_of_stock", unpublish: null, archive: null }],
    [
      "archived",
      ARCHIVED,
      { publish: "barrel_archived", unpublish: "barrel_archived", archive: null },
    ],
    [
      "archived without stock",
      { ...ARCHIVED, inStock: false },
      { publish: "barrel_archived", unpublish: "barrel_archived", archive: null },
    ],
  ]
  const cells = rows.flatMap(([status, facts, refusals]) =>
    BARREL_ACTIONS.map((action) => [action, status, facts, refusals[action]] as const),
  )

  it.each(cells)("who wants to %s a barrel that is %s gets the reason or the right", (...cell) => {
    const [action, , facts, refusal] = cell
    expect(refusalOf(action, facts)).toBe(refusal)
  })

  it("is offered exactly the actions that would not be refused", () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const accepted = BARREL_ACTIONS.filter((action) => refusalOf(action, facts) === null)
        expect(allowedBarrelActions(facts)).toEqual(accepted)
      }),
    )
  })

  it("may always archive, since a second click does no harm", () => {
    fc.assert(fc.property(anyFacts, (facts) => refusalOf("archive", facts) === null))
  })
})
