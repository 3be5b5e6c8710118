import { changesFor, type ProposalItem, proposalItemFor } from "./proposal"

const wish = (changes: Partial<ProposalItem> = {}): ProposalItem => ({
  item_id: "a",
  quantity: null,
  target_unit_price: null,
  remove: false,
  ...changes,
})

describe("what a buyer proposes", () => {
  it("is shown until another revision has answered it", () => {
    const proposal = { revision: 1, items: [wish({ quantity: 3 })] }
    expect(proposalItemFor({ proposal, current_revision: 1 }, "a")).toMatchObject({ quantity: 3 })
    expect(proposalItemFor({ proposal, current_revision: 1 }, "b")).toBeUndefined()
    expect(proposalItemFor({ proposal, current_revision: 2 }, "a")).toBeUndefined()
    expect(proposalItemFor({ proposal: null, current_revision: 0 }, "a")).toBeUndefined()
  })

  it.each([
    [{ quantity: 3 }, { quantity: 3 }],
    [{ quantity: 2 }, null],
    [{ target_unit_price: 90 }, { unit_price: 90 }],
    [{ target_unit_price: 100 }, null],
    [
      { quantity: 3, target_unit_price: 90 },
      { quantity: 3, unit_price: 90 },
    ],
    [{ quantity: 2, target_unit_price: 0 }, { unit_price: 0 }],
  ])("%j of two at 100 changes %j", (wished, changes) => {
    expect(changesFor({ quantity: 2, unit_price: 100 }, wish(wished))).toEqual(changes)
  })
})
