import type { AdminCompany } from "../../../contracts/company"

type Vetted = Pick<AdminCompany, "country_code" | "siren" | "vat_status" | "same_identity">

export type ApprovalWarning = "siren_missing" | "vat_number_invalid" | "same_identity"

/** What staff should know before they approve a company. */
export const approvalWarningsOf = (company: Vetted): ApprovalWarning[] => {
  const holds: Record<ApprovalWarning, boolean> = {
    siren_missing: company.country_code === "FR" && company.siren === null,
    vat_number_invalid: company.vat_status === "invalid",
    same_identity: company.same_identity.length > 0,
  }
  return (Object.keys(holds) as ApprovalWarning[]).filter((warning) => holds[warning])
}
