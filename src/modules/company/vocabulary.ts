import type { CompanyRole } from "./types"

export const COMPANY_ROLE_LABELS: Record<CompanyRole, { en: string; fr: string }> = {
  admin: { en: "administrator", fr: "administrateur" },
  approver: { en: "approver", fr: "approbateur" },
  buyer: { en: "buyer", fr: "acheteur" },
}
