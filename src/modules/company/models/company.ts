import { model } from "@medusajs/framework/utils"
import { COMPANY_STATUSES, VAT_STATUSES } from "../types"
import CompanyInvite from "./company-invite"
import CompanyMember from "./company-member"
import VatCheck from "./vat-check"

/** A company that buys. Its numbers are kept as `rules/french-ids.ts` and `rules/vat-number.ts` normalize them. */
const Company = model
  .define("millesime_company", {
    id: model.id({ prefix: "comp" }).primaryKey(),
    name: model.text().searchable(),
    country_code: model.text(),
    siren: model.text().searchable().nullable(),
    siret: model.text().searchable().nullable(),
    vat_number: model.text().searchable().nullable(),
    /** What customs know the company by, for exports. */
    eori: model.text().searchable().nullable(),
    /** Its number in a register outside France and of no EU VAT, such as a Swiss UID. */
    registration_number: model.text().searchable().nullable(),
    vat_status: model.enum([...VAT_STATUSES]).default("none"),
    vat_checked_at: model.dateTime().nullable(),
    /** Time of the next check; null: none is scheduled. */
    vat_check_due_at: model.dateTime().nullable(),
    vat_check_attempts: model.number().default(0),
    email: model.text().searchable(),
    phone: model.text(),
    billing_address: model.json(),
    locale: model.text(),
    /** Customer who registered it; null: created by staff. */
    registered_by: model.text().nullable(),
    net_days: model.number().default(0),
    pay_by_invoice: model.boolean().default(false),
    /** Whether an admin or approver must approve every quote that a buyer accepts. */
    approval_required: model.boolean().default(false),
    status: model.enum([...COMPANY_STATUSES]).default("pending"),
    status_reason: model.text().nullable(),
    status_changed_at: model.dateTime().nullable(),
    status_changed_by: model.text().nullable(),
    members: model.hasMany(() => CompanyMember, { mappedBy: "company" }),
    invites: model.hasMany(() => CompanyInvite, { mappedBy: "company" }),
    vat_checks: model.hasMany(() => VatCheck, { mappedBy: "company" }),
  })
  .cascades({ delete: ["members", "invites", "vat_checks"] })
  .indexes([
    { on: ["status", "created_at"] },
    { on: ["country_code"] },
    { on: ["vat_status"] },
    { on: ["siren"], where: "siren is not null" },
    { on: ["vat_number"], where: "vat_number is not null" },
    { on: ["vat_check_due_at"], where: "vat_check_due_at is not null" },
  ])
  .checks([
    {
      name: "millesime_company_vat_status_of_number",
      expression: (c) => `(${c.vat_number} is null) = (${c.vat_status} = 'none')`,
    },
    {
      name: "millesime_company_net_days_known",
      expression: (c) => `${c.net_days} in (0, 30, 45, 60)`,
    },
    {
      name: "millesime_company_country_code",
      expression: (c) => `${c.country_code} ~ '^[A-Z]{2}$'`,
    },
  ])

export default Company
