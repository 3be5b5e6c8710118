/** Messages of errors about companies and their members. */
export const companyErrors = {
  "not_found.company": "Company not found",
  "not_found.company_member": "Member not found",
  "not_found.company_invite": "Invitation not found",
  "not_found.open_company_invite":
    "No open invitation of this link is for your e-mail address: log in with the address that it was sent to, or ask the company for another one",
  "not_found.membership": "You do not belong to a company",
  "forbidden.company_admin": "Only an admin of the company may do this",
  "forbidden.company_approver": "Only an admin or approver of the company may do this",
  "conflict.company_changed": "The company has changed since you read it: read it again",
  "locked.company_spending": "Too many purchases at once: try again",
  company_suspended: "The company is suspended and cannot buy",
  "company_suspended.rejected": "The company was rejected and cannot buy",
  company_spending_limit: "The purchase exceeds the rest of your spending limit",
  "company_spending_limit.other_currency": "Your spending limit is in another currency",
  "company_spending_limit.approval_required": "Your company must approve the purchase first",
  company_login_required: "This e-mail address belongs to a company's member: log in to use it",
  company_already_member: "The customer already belongs to a company",
  company_last_admin: "The company needs an admin: make another member an admin first",
  company_invalid_transition: "The company's status does not allow the action {action}",
  company_identity_vetted: "Only the seller can change {field}",
  company_without_vat_number: "The company has no VAT number",
} as const

/** What may be wrong with a value of a company. */
export const companyValues = {
  french_companies_only: "is for companies in France",
  not_siren: "is not a valid SIREN of 9 digits",
  not_siret: "is not a valid SIRET of 14 digits",
  siret_of_other_siren: "is an establishment of another SIREN",
  not_vat_number: "is not in the format of an EU VAT number",
  vat_number_of_other_siren: "belongs to another SIREN",
  not_eori: "is not an EORI number: a country code and up to 15 letters and digits",
  proof_required: "is required to take a number for valid",
  not_phone: "is not a telephone number",
  vetted: "has been vetted",
  unknown_customer_group: "is not a customer group",
} as const
