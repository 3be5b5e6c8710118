import type { AdminCompany, AdminUpdateCompany } from "../../../contracts/company"
import { NET_DAYS } from "../../../modules/company/types"

export type TermsValues = {
  terms: { net_days: string; pay_by_invoice: boolean }
  approval_required: boolean
  /** "" for none. */
  customer_group_id: string
}

export const toTermsValues = ({
  terms,
  approval_required,
  customer_group_id,
}: Pick<AdminCompany, "terms" | "approval_required" | "customer_group_id">): TermsValues => ({
  terms: { net_days: String(terms.net_days), pay_by_invoice: terms.pay_by_invoice },
  approval_required,
  customer_group_id: customer_group_id ?? "",
})

/** Only what was changed: what others changed meanwhile stays. */
export const toTermsChanges = (values: TermsValues, before: TermsValues): AdminUpdateCompany => {
  const { net_days, pay_by_invoice } = values.terms
  const terms = {
    ...(net_days !== before.terms.net_days && {
      net_days: NET_DAYS.find((days) => String(days) === net_days),
    }),
    ...(pay_by_invoice !== before.terms.pay_by_invoice && { pay_by_invoice }),
  }
  return {
    ...(Object.keys(terms).length > 0 && { terms }),
    ...(values.approval_required !== before.approval_required && {
      approval_required: values.approval_required,
    }),
    ...(values.customer_group_id !== before.customer_group_id && {
      customer_group_id: values.customer_group_id || null,
    }),
  }
}
