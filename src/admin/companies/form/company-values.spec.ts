import { type AdminCompany, CreateCompany } from "../../../contracts/company"
import { detailsOf, missingIn } from "../../components/form/problems"
import { toCompanyBody, toCompanyChanges, toCompanyValues } from "./company-values"

const COMPANY: AdminCompany = {
  id: "comp_1",
  name: "Distillerie du Nord",
  status: "pending",
  status_reason: null,
  same_identity: [],
  country_code: "FR",
  siren: "732829320",
  siret: null,
  eori: null,
  registration_number: null,
  vat_number: "FR44732829320",
  vat_status: "valid",
  email: "achats@nord.example",
  phone: "+33123456789",
  billing_address: {
    first_name: null,
    last_name: null,
    company: null,
    address_1: "1 rue du Port",
    address_2: null,
    postal_code: "59000",
    city: "Lille",
    province: null,
    country_code: "fr",
    phone: "+33987654321",
  },
  terms: { net_days: 30, pay_by_invoice: true },
  approval_required: false,
  created_at: "2026-03-31T08:00:00.000Z",
  updated_at: "2026-03-31T08:00:00.000Z",
  member_count: 1,
  customer_group_id: null,
  status_changed_at: null,
  status_changed_by: null,
  vat_checked_at: null,
  allowed_actions: ["approve", "reject"],
}

const VALUES = toCompanyValues(COMPANY)

describe("the form of a company", () => {
  it("changes nothing when nothing was changed", () => {
    expect(toCompanyChanges(VALUES, COMPANY)).toEqual({})
  })

  it("sends what was changed, and takes away what was emptied", () => {
    const values = { ...VALUES, name: " Distillerie du Sud ", vat_number: " " }
    expect(toCompanyChanges(values, COMPANY)).toEqual({
      name: "Distillerie du Sud",
      vat_number: null,
    })
  })

  it("sends a changed address as a whole, with the parts it does not show", () => {
    const values = { ...VALUES, billing_address: { ...VALUES.billing_address, city: "Roubaix" } }
    expect(toCompanyChanges(values, COMPANY)).toEqual({
      billing_address: { ...COMPANY.billing_address, city: "Roubaix", country_code: "FR" },
    })
  })

  it("sends numbers that a new company has not as none", () => {
    const input = toCompanyBody({ ...toCompanyValues(), name: "Nord" })
    expect(input).toMatchObject({ name: "Nord", siren: null, siret: null, vat_number: null })
  })

  it("asks for what every company has", () => {
    const missing = detailsOf(CreateCompany, toCompanyBody(toCompanyValues()))
    expect(missing.map(({ path, reason }) => `${path} ${String(reason)}`)).toEqual([
      "name required",
      "email required",
      "phone required",
      "billing_address.address_1 required",
      "billing_address.postal_code required",
      "billing_address.city required",
    ])
    expect(detailsOf(CreateCompany, toCompanyBody(VALUES))).toEqual([])
  })

  it("asks for what was emptied, instead of leaving it as it was", () => {
    const emptied = toCompanyBody({ ...VALUES, name: " ", siren: "" }, COMPANY)
    expect(Object.keys(missingIn(CreateCompany, emptied))).toEqual(["name"])
  })
})
