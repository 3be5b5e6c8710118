import { Divider, Heading } from "@medusajs/ui"
import {
  type AdminCompany,
  AdminUpdateCompany,
  CreateCompany,
  adminCompanyEndpoints,
} from "../../../contracts/company"
import { missingIn } from "../../components/form/problems"
import { FormDrawer } from "../../components/form/form-drawer"
import { useInitial } from "../../lib/use-initial"
import { useEndpointMutation } from "../../lib/use-endpoint"
import { useText } from "../../lib/use-text"
import { AddressFields } from "../../components/form/address-fields"
import { ContactFields, IdentityFields } from "../form/company-fields"
import { toCompanyBody, toCompanyChanges, toCompanyValues } from "../form/company-values"

type EditCompanyDrawerProps = { company: AdminCompany; onClose: () => void }

export const EditCompanyDrawer = ({ company: current, onClose }: EditCompanyDrawerProps) => {
  const company = useInitial(current)
  const t = useText()
  const update = useEndpointMutation(adminCompanyEndpoints.adminUpdateCompany)
  return (
    <FormDrawer
      title={t("companies.edit")}
      values={toCompanyValues(company)}
      schema={AdminUpdateCompany}
      toBody={(values) => toCompanyChanges(values, company)}
      problemsOf={(values) => missingIn(CreateCompany, toCompanyBody(values, company))}
      save={(body) => update.mutateAsync({ params: { id: company.id }, body })}
      saved={t("companies.saved")}
      onClose={onClose}
    >
      <IdentityFields />
      <Divider />
      <Heading level="h2">{t("companies.contact")}</Heading>
      <ContactFields />
      <Divider />
      <Heading level="h2">{t("companies.fields.billing_address")}</Heading>
      <AddressFields name="billing_address" />
    </FormDrawer>
  )
}
