import type { Client } from "../../support/client"
import { type Colleague, join, registerCompany, watchInvites } from "../../support/companies"
import { textOfPdf } from "../../support/pdf"
import { taxProductAt } from "../../support/quote-fixtures"
import { FRANCE, aCart, aVariant, send } from "../../support/quotes"
import { describeShop } from "../../support/shop"

const today = () =>
  new Intl.DateTimeFormat("fr-FR", { dateStyle: "long", timeZone: "Europe/Paris" }).format(
    new Date(),
  )

describeShop("The PDF of a revision", ({ anonymous, container, customer, nobody, staff }) => {
  /** A French company's quote with two rates, a discount and shipping: 270 and 100, and 95 for the pallet. */
  const setUp = async () => {
    const admin = await customer("admin")
    const tokenOf = watchInvites(container())
    const company = await registerCompany(admin, {
      name: "Domaine des Ormes",
      country_code: "FR",
      siren: "404833048",
      vat_number: null,
      billing_address: {
        address_1: "4 route du Château",
        postal_code: "21200",
        city: "Beaune",
        country_code: "FR",
      },
    })
    await staff().call("adminUpdateCompany", {
      params: { id: company.id },
      body: { terms: { net_days: 45, pay_by_invoice: true } },
    })
    const buyer = await join({ customer }, admin, tokenOf, "acheteur")
    const barrel = await aVariant(staff(), { title: "Barrique", sku: "BAR-1" })
    const book = await aVariant(staff(), { title: "Livre", sku: "LIV-1" })
    await taxProductAt(staff(), book.productId, 5.5)
    const cart = await aCart(buyer, [
      { variant_id: barrel.variantId, quantity: 3 },
      { variant_id: book.variantId, quantity: 2 },
    ])
    const { quote: asked } = await buyer.call("storeRequestQuote", {
      body: { cart_id: cart.id, po_number: "BC-2041" },
    })
    const { id } = asked
    const version = async () =>
      (await staff().call("adminGetQuote", { params: { id } })).quote.version
    const { quote } = await staff().call("adminGetQuote", { params: { id } })
    const itemOf = (title: string) => quote.items.find((item) => item.title === title)!.id
    const price = async (title: string, unit_price: number, note?: string) =>
      staff().call("adminUpdateQuoteItem", {
        params: { id, item_id: itemOf(title) },
        body: { version: await version(), unit_price, ...(note && { note }) },
      })
    await price("Barrique", 100, "Chauffe moyenne")
    await price("Livre", 50)
    await staff().call("adminDiscountQuote", {
      params: { id },
      body: {
        version: await version(),
        type: "percentage",
        value: 10,
        item_id: itemOf("Barrique"),
      },
    })
    await staff().call("adminShipQuote", {
      params: { id },
      body: { version: await version(), amount: 95, name: "Palette" },
    })
    await staff().call("adminUpdateQuote", {
      params: { id },
      body: { version: await version(), terms: "Déchargement à la charge du client." },
    })
    await staff().call("adminSendQuote", {
      params: { id },
      body: { version: await version(), valid_until: "2030-03-31", message: "Voici notre offre." },
    })
    return { admin, buyer, company, id, number: asked.number }
  }

  const download = async (who: Client, id: string, number = "1") =>
    who.download(who === staff() ? "adminGetQuoteDocument" : "storeGetQuoteDocument", {
      params: { id, number },
    })

  it("says all that a devis has to say, and that of the next revision its own number", async () => {
    const { buyer, id, number } = await setUp()
    const { content, headers } = await download(buyer, id)
    expect(headers.get("content-type")).toContain("application/pdf")
    expect(headers.get("content-disposition")).toContain(`${number}.pdf`)
    expect(content.subarray(0, 5).toString()).toBe("%PDF-")
    const text = await textOfPdf(content)
    for (const mention of [
      `Devis ${number}`,
      `Date d'émission ${today()}`,
      "Valable jusqu'au 31 mars 2030",
      "BC-2041",
      "Vendeur",
      "Domaine des Ormes",
      "SIREN 404 833 048",
      "acheteur@example.test",
      "1 quai des Chartrons",
      "33000 Bordeaux",
      "Voici notre offre.",
      "Barrique",
      "Réf. BAR-1",
      "Chauffe moyenne",
      "3 100,00 € −30,00 € 20 % 270,00 €",
      "2 50,00 €",
      "5,5 % 100,00 €",
      "20 % 365,00 € 73,00 €",
      "5,5 % 100,00 € 5,50 €",
      "Mode de livraison : Palette",
      "Sous-total HT 400,00 € Remises HT −30,00 € Livraison HT 95,00 € Total HT 465,00 € TVA 78,50 € " +
        "Total TTC 543,50 €",
      "Paiement à 45 jours date de facture.",
      "Conditions particulières Déchargement à la charge du client.",
      `Bon pour accord Devis ${number} accepté pour 543,50 € TTC`,
    ]) {
      expect(text).toContain(mention)
    }
    await staff().call("adminWithdrawQuote", { params: { id }, body: { reason: "À revoir" } })
    await send(staff(), id)
    const second = await download(buyer, id, "2")
    expect(second.headers.get("content-disposition")).toContain(`${number}-B.pdf`)
    expect(await textOfPdf(second.content)).toContain(`Devis ${number}-B`)
    const { quote } = await buyer.call("storeGetQuote", { params: { id } })
    expect([quote.number, quote.display_number]).toEqual([number, `${number}-B`])
  })

  it("is the same to the byte each time and for staff, also after the company, the customer and the quote change", async () => {
    const { admin, buyer, company, id } = await setUp()
    const { content: first } = await download(buyer, id)
    const isStill = async (who: Client | Colleague) => {
      expect((await download(who, id)).content.equals(first)).toBe(true)
    }
    await isStill(buyer)
    await isStill(admin)
    await isStill(staff())
    await staff().call("adminUpdateCompany", {
      params: { id: company.id },
      body: {
        name: "Domaine des Chênes",
        siren: "732829320",
        billing_address: {
          address_1: "9 rue Neuve",
          postal_code: "75001",
          city: "Paris",
          country_code: "FR",
        },
        terms: { net_days: 0, pay_by_invoice: false },
      },
    })
    await buyer.succeed("POST", "/store/customers/me", { first_name: "Zoé", last_name: "Autre" })
    await staff().call("adminWithdrawQuote", { params: { id }, body: { reason: "À revoir" } })
    await send(staff(), id)
    await isStill(buyer)
    await isStill(staff())
    const renewed = await textOfPdf((await download(buyer, id, "2")).content)
    expect(renewed).toContain("Domaine des Chênes")
    expect(renewed).toContain("Zoé Autre")
  })

  it("has names in Japanese and Hebrew; staff are told what it can't print before they send it", async () => {
    const buyer = await customer()
    const { variantId } = await aVariant(staff(), { title: "樽 225 L" })
    const address = { ...FRANCE, last_name: "山田", city: "שלום" }
    const cart = await aCart(buyer, [{ variant_id: variantId, quantity: 1 }], address)
    const { quote } = await buyer.call("storeRequestQuote", { body: { cart_id: cart.id } })
    const { id } = quote
    const { version } = (await staff().call("adminGetQuote", { params: { id } })).quote
    const body = { version, message: "Santé 🍷" }
    expect(await staff().refusal("adminSendQuote", { params: { id }, body })).toMatchObject({
      code: "quote_unprintable",
      details: [{ path: "message", reason: "unprintable", params: { characters: "🍷" } }],
    })
    await staff().call("adminSendQuote", {
      params: { id },
      body: { ...body, allow_unprintable: true },
    })
    const text = await textOfPdf((await download(buyer, id)).content)
    for (const part of ["樽", "山田", "שלום", "Santé □"]) expect(text).toContain(part)
  })

  it("is nothing for who may not read the quote, nor before a revision was sent", async () => {
    const { id } = await setUp()
    const stranger = await customer("stranger")
    const path = `/store/quotes/${id}/revisions/1/document`
    const statusFor = async (who: Client) => (await who.request("GET", path)).status
    expect([await statusFor(stranger), await statusFor(anonymous())]).toEqual([404, 401])
    const admin = await nobody().request("GET", path.replace("/store/", "/admin/"))
    expect(admin.status).toBe(401)
    const { variantId } = await aVariant(staff())
    const cart = await aCart(stranger, [{ variant_id: variantId, quantity: 1 }])
    const { quote } = await stranger.call("storeRequestQuote", { body: { cart_id: cart.id } })
    for (const number of ["0", "1"]) {
      const params = { id: quote.id, number }
      const refused = [
        await stranger.refusal("storeGetQuoteDocument", { params }),
        await staff().refusal("adminGetQuoteDocument", { params }),
      ]
      expect(refused.map(({ code }) => code)).toEqual(["not_found", "not_found"])
    }
  })
})
