import { isDomainError } from "../../../src/errors"
import { QUOTE_MODULE } from "../../../src/modules/quote"
import type QuoteModuleService from "../../../src/modules/quote/service"
import type { NewQuote } from "../../../src/modules/quote/service"
import { totalsOf } from "../../../src/modules/quote/rules/totals"
import { seriesOf } from "../../../src/modules/quote/rules/number"
import type { QuoteContent } from "../../../src/modules/quote/types"
import type { Client } from "../../support/client"
import { aCart, aSentQuote, aVariant, send } from "../../support/quotes"
import { describeShop } from "../../support/shop"

const EMPTY: QuoteContent = {
  lines: [],
  discount: null,
  shipping: null,
  terms: null,
  valid_until: null,
}

const aNewQuote = (cart_id: string | null): NewQuote => ({
  status: "requested",
  customer_id: "cus_1",
  company_id: null,
  company_name: null,
  email: "buyer@example.test",
  cart_id,
  currency_code: "eur",
  region_id: null,
  sales_channel_id: null,
  locale: "fr-FR",
  po_number: null,
  shipping_address: null,
  billing_address: null,
  proposal: null,
})

const A_REQUEST = {
  content: EMPTY,
  taxes: {},
  totals: totalsOf(EMPTY, {}, "eur"),
  valid_until: null,
  document: null,
  hash: null,
}

describeShop("The numbers of quotes", ({ at, container, customer, staff }) => {
  const service = () => container().resolve<QuoteModuleService>(QUOTE_MODULE)

  const open = async (cart_id: string | null = null): Promise<string> => {
    try {
      const { id } = await service().create(aNewQuote(cart_id), A_REQUEST, {
        actor: { kind: "buyer", id: "cus_1" },
      })
      return (await service().retrieveMillesimeQuote(id)).number
    } catch (error) {
      if (isDomainError(error)) return error.code
      throw error
    }
  }

  const numbersOf = (series: string, count: number) =>
    Array.from({ length: count }, (_, n) => `${series}-${String(n + 1).padStart(5, "0")}`)

  const series = () => seriesOf(new Date())

  it("are given to 100 at once, none twice and none left out", async () => {
    const numbers = await Promise.all(Array.from({ length: 100 }, () => open()))
    expect(numbers.toSorted()).toEqual(numbersOf(series(), 100))
  })

  it("begin anew with each year in France, and go on where a year stopped", async () => {
    expect(await at("2031-12-31T22:59:59Z", () => open())).toBe("DEV-2031-00001")
    expect(await at("2031-12-31T23:00:00Z", () => open())).toBe("DEV-2032-00001")
    expect(await at("2032-01-01T08:00:00Z", () => open())).toBe("DEV-2032-00002")
    expect(await at("2031-12-31T22:59:59Z", () => open())).toBe("DEV-2031-00002")
    expect(await open()).toBe(`${series()}-00001`)
  })

  it("are spent on no request that is refused", async () => {
    const answers = await Promise.all([open("cart_1"), open("cart_1"), open("cart_1")])
    expect(answers.toSorted()).toEqual([
      numbersOf(series(), 1)[0],
      "quote_cart_already_quoted",
      "quote_cart_already_quoted",
    ])
    expect(await open("cart_2")).toBe(numbersOf(series(), 2)[1])
  })

  it("are given to the requests of many buyers at once, who each ask twice", async () => {
    const { variantId } = await aVariant(staff(), { stock: [{ quantity: 100 }] })
    const buyers = [await customer("one"), await customer("two")]
    const carts: [Client, string][] = []
    for (let n = 0; n < 20; n += 1) {
      const buyer = buyers[n % 2]!
      carts.push([buyer, (await aCart(buyer, [{ variant_id: variantId, quantity: 1 }])).id])
    }
    const answers = await Promise.all(
      [...carts, ...carts].map(([buyer, cart_id]) =>
        buyer.request<{ quote?: { number: string }; code?: string }>("POST", "/store/quotes", {
          cart_id,
        }),
      ),
    )
    const given = answers.flatMap(({ body }) => body.quote?.number ?? [])
    const refused = answers.flatMap(({ body }) => body.code ?? [])
    expect(given.toSorted()).toEqual(numbersOf(series(), 20))
    expect(refused).toEqual(Array.from({ length: 20 }, () => "quote_cart_already_quoted"))
    const { count } = await staff().call("adminListQuotes")
    expect(count).toBe(20)
  })

  it("stay the quote's over all its revisions, which add their letter", async () => {
    const buyer = await customer("buyer")
    const { variantId } = await aVariant(staff())
    const { id, number } = await aSentQuote(staff(), buyer, variantId)
    for (const letter of ["", "-B", "-C"]) {
      const { quote } = await buyer.call("storeGetQuote", { params: { id } })
      expect([quote.number, quote.display_number]).toEqual([number, number + letter])
      await staff().call("adminWithdrawQuote", { params: { id }, body: { reason: "À revoir" } })
      await send(staff(), id)
    }
    const { revisions } = await buyer.call("storeListQuoteRevisions", { params: { id } })
    expect(revisions.map(({ display_number }) => display_number)).toEqual([
      `${number}-D`,
      `${number}-C`,
      `${number}-B`,
      number,
    ])
  })
})
