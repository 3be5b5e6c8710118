import type { AdminInvoiceDetails } from "../../../src/contracts/invoice"
import { invoiceService } from "../../../src/modules/invoice"
import { followTransmissions } from "../../../src/workflows/invoice/follow-transmissions"
import { buy } from "../../support/checkout"
import type { Client } from "../../support/client"
import { registerCompany } from "../../support/companies"
import { type FakePlatform, startFakePlatform } from "../../support/fake-platform"
import { aVariant } from "../../support/quotes"
import { eventually } from "../../support/search-index"
import { describeShop } from "../../support/shop"

const FRENCH = {
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
}

describeShop("An invoice for the platform", ({ anonymous, container, customer, staff }) => {
  let platform: FakePlatform

  beforeAll(async () => {
    platform = await startFakePlatform()
  })

  afterAll(() => platform.stop())

  const connect = (options: Partial<FakePlatform["options"]> | null = {}) => {
    const { billing } = invoiceService(container()).options
    billing.platform = options ? { ...platform.options, ...options } : { adapter: "none" }
  }

  afterEach(() => connect(null))

  /** An order that staff invoice. */
  const issue = async (buyer: Client): Promise<AdminInvoiceDetails> => {
    const { variantId } = await aVariant(staff())
    const { id } = await buy(buyer, variantId, 1)
    const body = {}
    const { invoice } = await staff().call("adminIssueInvoice", { params: { id }, body })
    if (!invoice) throw new Error("nothing was issued")
    return invoice
  }

  const aFrenchCompany = async () => {
    const buyer = await customer("buyer")
    const { id } = await registerCompany(buyer, FRENCH)
    await staff().succeed("POST", `/admin/companies/${id}/approve`, {})
    return buyer
  }

  const detailsOf = async (id: string): Promise<AdminInvoiceDetails> =>
    (await staff().call("adminGetInvoice", { params: { id } })).invoice

  const send = (id: string) => staff().request("POST", `/admin/invoices/${id}/transmissions`, {})

  it("is sent as Factur-X to a French company's, and staff see what becomes of it", async () => {
    connect()
    const { id, number, transmission } = await issue(await aFrenchCompany())
    expect(transmission).toMatchObject({ status: "pending", lifecycle: null, statuses: [] })
    await followTransmissions(container())
    const sent = await eventually(async () => {
      const found = await detailsOf(id)
      expect(found.transmission?.status).toBe("sent")
      return found
    })
    expect(sent.transmittable).toBe(false)
    const [flow, ...others] = platform.taken()
    expect(others).toEqual([])
    expect(flow?.flowId).toBe(sent.transmission?.flow_id)
    expect(flow?.content.toString("latin1")).toContain("factur-x.xml")

    platform.tell({ number, code: "213", at: "20261203120000", reason: "Doublon" })
    platform.tell({ number, code: "200", at: "20261203110000" })
    platform.goDown()
    await followTransmissions(container())
    expect((await detailsOf(id)).transmission?.statuses).toEqual([])
    platform.comeBack()
    await followTransmissions(container())
    await followTransmissions(container())
    const { transmission: told } = await detailsOf(id)
    expect(told).toMatchObject({
      lifecycle: "213",
      statuses: [
        { code: "200", reason: null },
        { code: "213", occurred_at: "2026-12-03T12:00:00.000Z", reason: "Doublon" },
      ],
    })
    const { notifications } = await staff().succeed<{
      notifications: { data: { title: string; description: string }; resource_id: string }[]
    }>("GET", "/admin/notifications?channel=feed")
    const news = notifications.filter(({ resource_id }) => resource_id === id)
    expect(news.map(({ data }) => data)).toEqual([
      { title: `Une plateforme a rejeté la facture ${number}`, description: "Doublon" },
    ])
    expect(await send(id)).toMatchObject({ status: 409, body: { code: "invoice_transmitted" } })
  })

  it("of before there was a platform is sent when staff ask for it; others never are", async () => {
    const { id } = await issue(await aFrenchCompany())
    expect(await detailsOf(id)).toMatchObject({ transmission: null, transmittable: false })
    const refused = { status: 409, body: { code: "invoice_not_transmissible" } }
    expect(await send(id)).toMatchObject(refused)
    connect()
    const consumers = await issue(anonymous())
    expect(consumers).toMatchObject({ transmission: null, transmittable: false })
    expect(await send(consumers.id)).toMatchObject(refused)
    expect(await send("inv_unknown")).toMatchObject({ status: 404 })
    expect((await detailsOf(id)).transmittable).toBe(true)
    expect(await send(id)).toMatchObject({
      status: 202,
      body: { invoice: { id, transmission: { status: expect.stringMatching(/pending|sen/) } } },
    })
    await eventually(async () => {
      expect((await detailsOf(id)).transmission).toMatchObject({ status: "sent", attempts: 1 })
    })
  })
})
