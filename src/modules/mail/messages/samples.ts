import type { OrderData } from "./data"

export const SAMPLE_TOKEN = "mQ3vZ8sT1xN6cR9bK4wY7pL2dF5hJ0gA"
export const SAMPLE_EXPIRY = "2026-12-15T16:30:00.000Z"
export const SAMPLE_ORDER_URL = "https://shop.example/account/orders/1042"

export const SAMPLE_ORDER: OrderData = {
  url: SAMPLE_ORDER_URL,
  number: "1042",
  placed_at: "2026-11-30T09:12:00.000Z",
  quote_number: "DEV-2026-00042",
  po_number: "PO-7731",
  lines: [
    {
      title: "Bordeaux 225 L, Tronçais, M+",
      details: "MIL-225-TR-0042",
      quantity: 12,
      unit_price: 485.45,
      total: 5825.4,
    },
    {
      title: "Bourgogne 228 L, Allier, M",
      details: "MIL-228-AL-0107",
      quantity: 2,
      unit_price: 612.75,
      total: 1225.5,
    },
  ],
  totals: {
    currency_code: "eur",
    subtotal: 7050.9,
    discount_total: 245.25,
    shipping_total: 190.5,
    tax_lines: [{ rate: 20, amount: 1399.23 }],
    total: 8395.38,
  },
  shipping_address: ["Camille Roux", "Château Margot", "12 route des Graves", "33460 Margaux"],
  billing_address: ["Château Margot", "1 place du Chai", "33000 Bordeaux"],
  shipping_method: "DB Schenker",
  terms: ["CGV 2026-04"],
  is_consumer: true,
}

export const SAMPLE_ITEMS = SAMPLE_ORDER.lines.map(({ title, quantity }) => ({ title, quantity }))
