import type { QuoteAddress } from "../types"
import { addressesOf } from "./addresses"

const address = (city: string) => ({ city }) as QuoteAddress
const [OWN, INVOICE, GIVEN] = [address("Beaune"), address("Dijon"), address("Berlin")]

describe("The addresses of an offer", () => {
  it.each([
    ["those of the quote", { shipping_address: OWN, billing_address: INVOICE }, {}, [OWN, INVOICE]],
    [
      "those that staff gave the draft",
      { shipping_address: OWN, billing_address: INVOICE },
      { shipping_address: GIVEN },
      [GIVEN, INVOICE],
    ],
    [
      "one, where the invoice has no other",
      { shipping_address: null, billing_address: null },
      { shipping_address: GIVEN },
      [GIVEN, GIVEN],
    ],
    ["none", { shipping_address: null, billing_address: null }, {}, [null, null]],
  ])("are %s", (_, quote, content, [shipping_address, billing_address]) => {
    expect(addressesOf(quote, content)).toEqual({ shipping_address, billing_address })
  })
})
