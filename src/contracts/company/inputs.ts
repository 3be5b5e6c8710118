import { z } from "@medusajs/framework/zod"
import { COMPANY_ROLES } from "../../modules/company/types"
import { CountryCode, Moment, Text } from "../common"
import { AddressInput, Email, SpendingLimitInput, Terms } from "./schemas"

const identity = {
  name: Text(200),
  country_code: CountryCode,
  siren: Text(20).nullable().optional().meta({ description: "9 digits; France only" }),
  siret: Text(25).nullable().optional().meta({ description: "14 digits; France only" }),
  vat_number: Text(25).nullable().optional().meta({ description: "With or without its prefix" }),
  eori: Text(25).nullable().optional().meta({ description: "EORI number, for customs" }),
  registration_number: Text(40).nullable().optional().meta({
    description: "Number in another country's register, such as a Swiss UID: CHE-116.281.710",
  }),
}

const contact = {
  email: Email,
  phone: Text(40).meta({
    description: "In international format, or as dialled in the company's country",
  }),
  billing_address: AddressInput,
}

export const RegisterCompany = z
  .strictObject({ ...identity, ...contact })
  .meta({ id: "RegisterCompany" })
export type RegisterCompany = z.output<typeof RegisterCompany>

export const UpdateCompany = RegisterCompany.partial()
  .extend({
    approval_required: z.boolean().optional().meta({
      description: "Whether an admin or approver must approve each quote that a buyer accepts",
    }),
  })
  .meta({ id: "UpdateCompany" })
export type UpdateCompany = z.output<typeof UpdateCompany>

const staffFields = {
  terms: Terms.partial().optional(),
  customer_group_id: z.string().min(1).nullable().optional().meta({
    description:
      "Group whose price lists apply to the members; null: a new one is created at approval",
  }),
}

export const CreateCompany = RegisterCompany.extend({
  ...staffFields,
  admin_email: Email.optional().meta({ description: "Invited as the first admin" }),
}).meta({ id: "CreateCompany" })
export type CreateCompany = z.output<typeof CreateCompany>

export const AdminUpdateCompany = UpdateCompany.extend(staffFields).meta({
  id: "AdminUpdateCompany",
})
export type AdminUpdateCompany = z.output<typeof AdminUpdateCompany>

export const InviteMember = z
  .strictObject({
    email: Email,
    role: z.enum(COMPANY_ROLES),
    spending_limit: SpendingLimitInput.nullable().optional(),
  })
  .meta({ id: "InviteMember" })
export type InviteMember = z.output<typeof InviteMember>

export const UpdateMember = z
  .strictObject({
    role: z.enum(COMPANY_ROLES).optional(),
    spending_limit: SpendingLimitInput.nullable()
      .optional()
      .meta({ description: "null removes it" }),
  })
  .meta({ id: "UpdateMember" })
export type UpdateMember = z.output<typeof UpdateMember>

export const ApproveCompany = z
  .strictObject({
    updated_at: Moment.optional().meta({
      description: "Value that was last read; 409 `conflict` if the company has changed since",
    }),
  })
  .meta({ id: "ApproveCompany" })
export type ApproveCompany = z.output<typeof ApproveCompany>

export const SetVatStatus = z
  .strictObject({
    status: z.enum(["valid", "invalid"]),
    reason: Text(2000),
    document_url: z
      .url({ protocol: /^https?$/, error: "not_web_address" })
      .max(2000)
      .optional()
      .meta({ description: "Address of the proof; required for `valid`" }),
  })
  .refine(({ status, document_url }) => status !== "valid" || document_url, {
    message: "proof_required",
    path: ["document_url"],
  })
  .meta({ id: "SetVatStatus" })
export type SetVatStatus = z.output<typeof SetVatStatus>

/** Why staff decided against a company; it is sent to its contacts. */
export const DecisionReason = z.strictObject({ reason: Text(2000) }).meta({ id: "DecisionReason" })
