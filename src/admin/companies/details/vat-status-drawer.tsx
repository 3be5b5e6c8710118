import { Text } from "@medusajs/ui"
import { type AdminCompany, SetVatStatus, adminCompanyEndpoints } from "../../../contracts/company"
import { DocumentField } from "../../components/form/document-field"
import { FormDrawer } from "../../components/form/form-drawer"
import { textOrUndefined } from "../../components/form/input-values"
import { LongTextField } from "../../components/form/inputs"
import { SelectField } from "../../components/form/select-field"
import { useEndpointMutation } from "../../lib/use-endpoint"
import { useText } from "../../lib/use-text"

const STATUSES = ["valid", "invalid"] as const

/** The VAT status by hand, for a proof that VIES doesn't give. */
export const VatStatusDrawer = ({
  company,
  onClose,
}: {
  company: AdminCompany
  onClose: () => void
}) => {
  const t = useText()
  const set = useEndpointMutation(adminCompanyEndpoints.adminSetVatStatus)
  return (
    <FormDrawer
      title={t("companies.vat.setByHand")}
      values={{ status: "", reason: "", document_url: "" }}
      schema={SetVatStatus}
      toBody={({ status, reason, document_url }) => ({
        status,
        reason: textOrUndefined(reason),
        document_url: textOrUndefined(document_url),
      })}
      save={(body) => set.mutateAsync({ params: { id: company.id }, body })}
      saved={t("companies.vat.set")}
      onClose={onClose}
    >
      <Text size="small" className="text-ui-fg-subtle">
        {t("companies.vat.setByHandHint")}
      </Text>
      <SelectField
        name="status"
        label={t("columns.status")}
        choices={STATUSES.map((value) => ({ value, label: t(`companies.vatStatus.${value}`) }))}
      />
      <LongTextField name="reason" label={t("form.reason")} />
      <DocumentField
        name="document_url"
        label={t("companies.vat.document")}
        hint={t("companies.vat.documentHint")}
      />
    </FormDrawer>
  )
}
