import type { AdminCompany } from "../../../contracts/company"
import { NET_DAYS } from "../../../modules/company/types"
import { FormDrawer } from "../../components/form/form-drawer"
import { SelectField } from "../../components/form/select-field"
import { SwitchField } from "../../components/form/switch-field"
import { useText } from "../../lib/use-text"
import { useCustomerGroups, useUpdateCompany } from "../api"
import { useNetDays } from "./use-net-days"

type TermsDrawerProps = { company: AdminCompany; onClose: () => void }

type Values = {
  terms: { net_days: string; pay_by_invoice: boolean }
  approval_required: boolean
  customer_group_id: string
}

const toValues = ({ terms, approval_required, customer_group_id }: AdminCompany): Values => ({
  terms: { net_days: String(terms.net_days), pay_by_invoice: terms.pay_by_invoice },
  approval_required,
  customer_group_id: customer_group_id ?? "",
})

/** Only a changed group is sent: another choice moves all members. */
const toChanges = (
  { terms, approval_required, customer_group_id: group }: Values,
  before: AdminCompany,
) => ({
  approval_required,
  terms: {
    net_days: NET_DAYS.find((days) => String(days) === terms.net_days),
    pay_by_invoice: terms.pay_by_invoice,
  },
  ...((group || null) !== before.customer_group_id && { customer_group_id: group || null }),
})

/** The groups of the store, and the one that is chosen, while they load as well. */
const useGroupChoices = (current: string | null) => {
  const { data: groups = [] } = useCustomerGroups()
  const isMissing = current && groups.every(({ value }) => value !== current)
  return isMissing ? [{ value: current, label: current }, ...groups] : groups
}

export const TermsDrawer = ({ company, onClose }: TermsDrawerProps) => {
  const t = useText()
  const netDays = useNetDays()
  const groups = useGroupChoices(company.customer_group_id)
  const update = useUpdateCompany(company.id)
  return (
    <FormDrawer<Values>
      title={t("companies.terms.edit")}
      values={toValues(company)}
      problemsOf={() => ({})}
      save={(values) => update.mutateAsync(toChanges(values, company))}
      saved={t("companies.terms.saved")}
      onClose={onClose}
    >
      <SwitchField
        name="terms.pay_by_invoice"
        label={t("companies.terms.pay_by_invoice")}
        hint={t("companies.terms.payByInvoiceHint")}
      />
      <SelectField
        name="terms.net_days"
        label={t("companies.terms.net_days")}
        choices={NET_DAYS.map((days) => ({ value: String(days), label: netDays(days) }))}
      />
      <SwitchField
        name="approval_required"
        label={t("companies.terms.approval_required")}
        hint={t("companies.terms.approvalHint")}
      />
      <SelectField
        optional
        name="customer_group_id"
        label={t("companies.terms.customer_group_id")}
        hint={t("companies.terms.groupHint")}
        choices={groups}
      />
    </FormDrawer>
  )
}
