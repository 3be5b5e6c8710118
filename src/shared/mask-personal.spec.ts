import { maskPersonal } from "./mask-personal"

describe("personal data", () => {
  it("are masked wherever they stand, and the shape stays", () => {
    const order = {
      id: "order_1",
      email: "jeanne@example.test",
      total: 12.5,
      created_at: new Date(0),
      shipping_address: {
        first_name: "Jeanne",
        address_2: null,
        company: "",
        city: "Beaune",
        country_code: "fr",
        phone: "+33600000000",
        metadata: { floor: "3" },
      },
      items: [{ title: "Barrique", metadata: null, variant: { sku: "A" } }],
      payment_collections: [{ payments: [{ data: { receipt_email: "jeanne@example.test" } }] }],
      fulfillments: [{ labels: [{ tracking_number: "TRK1" }] }],
    }
    expect(maskPersonal(order)).toEqual({
      ...order,
      email: "***",
      shipping_address: {
        ...order.shipping_address,
        first_name: "***",
        city: "***",
        phone: "***",
        metadata: {},
      },
      payment_collections: [{ payments: [{ data: {} }] }],
      fulfillments: [{ labels: [{ tracking_number: "***" }] }],
    })
  })
})
