import { z } from "@medusajs/framework/zod"
import { mergedValidator } from "./merge-additional-data"

const ours = { barrel: z.object({ wood: z.string() }).optional() }

/** As Medusa wraps a store's `additionalDataValidator`. */
const theirs = z.object({ gift: z.string().optional() }).nullish()

describe("additional_data of a store that validates its own", () => {
  const merged = mergedValidator(theirs, ours)

  it("keeps what is the store's and what is the plugin's", () => {
    const data = { gift: "yes", barrel: { wood: "french_oak" } }
    expect(merged.parse(data)).toEqual(data)
    expect(merged.parse(undefined)).toBeUndefined()
    expect(merged.parse(null)).toBeNull()
  })

  it.each([{ gift: 5 }, { barrel: { wood: 5 } }])("refuses %j", (data) => {
    expect(merged.safeParse(data).success).toBe(false)
  })

  it("drops what neither knows, as Medusa does", () => {
    expect(merged.parse({ other: 1 })).toEqual({})
  })
})

describe("additional_data of a store without a validator", () => {
  it("passes on what others may want, as Medusa does, and checks the plugin's", () => {
    const merged = mergedValidator(undefined, ours)
    expect(merged.parse({ brand: "b" })).toEqual({ brand: "b" })
    expect(merged.safeParse({ barrel: { wood: 5 } }).success).toBe(false)
  })
})
