import type { MedusaContainer } from "@medusajs/framework/types"
import { BARREL_INDEX } from "../../barrel-search/fields"
import { findIndexChanges } from "./configuration"

const containerWith = (plan: { index: string; action: string }[]) =>
  ({
    resolve: () => ({ createIndexMigrationPlan: () => Promise.resolve(plan) }),
  }) as unknown as MedusaContainer

describe("The index of barrels", () => {
  it("is outdated while the plan of its migration has something to do, and is asked for no longer than that", async () => {
    const outdated = { index: BARREL_INDEX, action: "update" }
    const others = [
      { index: "page", action: "create" },
      { index: BARREL_INDEX, action: "noop" },
    ]
    expect(await findIndexChanges(containerWith([...others, outdated]))).toEqual([outdated])
    expect(await findIndexChanges(containerWith(others))).toEqual([])
    // It changes with a start alone.
    expect(await findIndexChanges(containerWith([outdated]))).toEqual([])
  })
})
