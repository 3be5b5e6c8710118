import { defaultCountries } from "@medusajs/framework/utils"
import { COUNTRIES } from "./countries"

describe("the countries of a form", () => {
  it("are those that Medusa knows", () => {
    const known = defaultCountries.map(({ alpha2 }) => alpha2.toUpperCase())
    expect([...COUNTRIES].sort()).toEqual(known.sort())
  })
})
