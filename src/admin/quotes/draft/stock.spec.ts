import { shortItems } from "./stock"

const item = (id: string, quantity: number, more: object = {}) => ({
  id,
  variant_id: "var_1",
  quantity,
  available_quantity: 4,
  lead_time_days: null,
  ...more,
})

describe("staff who offer goods", () => {
  it.each([
    ["what is in stock", [item("a", 4)], []],
    ["more than there is", [item("a", 5)], ["a"]],
    ["more than there is in two lines", [item("a", 3), item("b", 2)], ["a", "b"]],
    ["what is bought in", [item("a", 50, { lead_time_days: 30 })], []],
    [
      "what is bought in beside what is in stock",
      [item("a", 4), item("b", 9, { lead_time_days: 30 })],
      [],
    ],
    ["what may be sold without stock", [item("a", 50, { available_quantity: null })], []],
    ["what has no product", [item("a", 50, { variant_id: null, available_quantity: null })], []],
  ])("are told where they offer %s", (_, items, short) => {
    expect(shortItems(items).map(({ id }) => id)).toEqual(short)
  })
})
