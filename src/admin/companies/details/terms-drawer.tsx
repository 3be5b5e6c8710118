import {
  type AdminCompany,
  AdminUpdateCompany,
  adminCompanyEndpoints,
} from "../../../contracts/company"
import { NET_DAYS } from "../../../modules/company/types"
import { FormDrawer } from "../../components/form/form-drawer"
import { SelectField } from "../../components/form/select-field"
import { SwitchField } from "../../components/form/switch-field"
import { useInitial } from "../../lib/use-initial"
import { useEndpointMutation } from "../../lib/use-endpoint"
import { useText } from "../../lib/use-text"
import { useCustomerGroups } from "../api"
import { toTermsChanges, toTermsValues } from "../form/terms-values"
import { useNetDays } from "./use-net-days"

type TermsDrawerProps = { company: AdminCompany; onClose: () => void }

/** The groups of the store, and the one that is chosen, while they load as well. */
const useGroupChoices = (current: string) => {
  const { data: groups = [] } = useCustomerGroups()
  const isMissing = current && groups.every(({ value }) => value !== current)
  return isMissing ? [{ value: current, label: current }, ...groups] : groups
}

export const TermsDrawer = ({ company, onClose }: TermsDrawerProps) => {
  const t = useText()
  const netDays = useNetDays()
  const before = useInitial(toTermsValues(company))
  const groups = useGroupChoices(before.customer_group_id)
  const update = useEndpointMutation(adminCompanyEndpoints.adminUpdateCompany)
  return (
    <FormDrawer
      title={t("companies.terms.edit")}
      values={before}
      schema={AdminUpdateCompany}
      toBody={(values) => toTermsChanges(values, before)}
      save={(body) => update.mutateAsync({ params: { id: company.id }, body })}
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
