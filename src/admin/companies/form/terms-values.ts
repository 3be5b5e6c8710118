import type { AdminCompany } from "../../../contracts/company"
import { changedEntries, textOrNull } from "../../components/form/input-values"

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

const toTermsBody = ({ terms, approval_required, customer_group_id }: TermsValues) => ({
  terms: { ...terms, net_days: Number(terms.net_days) },
  approval_required,
  customer_group_id: textOrNull(customer_group_id),
})

/** Only what was changed: what others changed meanwhile stays. */
export const toTermsChanges = (values: TermsValues, before: TermsValues) => {
  const [now, old] = [toTermsBody(values), toTermsBody(before)]
  const { terms, ...changes } = changedEntries(now, old)
  return { ...changes, ...(terms && { terms: changedEntries(terms, old.terms) }) }
}
