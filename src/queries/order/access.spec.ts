import { decideOrderAccess } from "./access"

const PLACED = "2026-03-31T08:00:00.000Z"
const RIGHT_AFTER = new Date("2026-03-31T08:59:59.000Z")
const LATER = new Date("2026-03-31T09:00:00.000Z")

const order = { customer_id: "cus_owner", email: "Jeanne@example.test", created_at: PLACED }
const guests = { ...order, customer_id: null }
const nobody = { of_company: false, may_read_company: false }
const stranger = { ...nobody, customer_id: "cus_other" }
const ofCompany = { ...stranger, of_company: true }
const proof = { email: " jeanne@EXAMPLE.test" }

describe("an order by its id", () => {
  it.each([
    ["its owner, however late", order, { ...nobody, customer_id: "cus_owner" }, LATER, "full"],
    ["anybody, right after it", order, nobody, RIGHT_AFTER, "full"],
    ["anybody, an hour later", order, nobody, LATER, "masked"],
    ["another customer, an hour later", order, stranger, LATER, "masked"],
    ["a guest with the e-mail address", guests, { ...nobody, ...proof }, LATER, "full"],
    ["a guest with another address", guests, { ...nobody, email: "x@y.z" }, LATER, "masked"],
    ["a guest with an empty address", guests, { ...nobody, email: "" }, LATER, "masked"],
    ["an order without an address", { ...guests, email: null }, nobody, LATER, "masked"],
    ["the member who placed it", order, { ...ofCompany, customer_id: "cus_owner" }, LATER, "full"],
    ["a colleague with the right", order, { ...ofCompany, may_read_company: true }, LATER, "full"],
    ["a colleague without the right", order, ofCompany, LATER, "none"],
    ["a stranger to the company, right after", order, ofCompany, RIGHT_AFTER, "none"],
    ["a stranger with the address", order, { ...ofCompany, ...proof }, LATER, "none"],
    ["nobody, of a company", order, { ...nobody, of_company: true }, RIGHT_AFTER, "none"],
  ] as const)("for %s", (_, placed, reader, now, access) => {
    expect(decideOrderAccess(placed, reader, now)).toBe(access)
  })
})
