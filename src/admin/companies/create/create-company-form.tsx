import { Divider } from "@medusajs/ui"
import { useNavigate } from "react-router-dom"
import { CreateCompany, adminCompanyEndpoints } from "../../../contracts/company"
import { TextField } from "../../components/form/inputs"
import { textOrUndefined } from "../../components/form/input-values"
import { type CreateOf, ModalForm } from "../../components/form/modal-form"
import { Section } from "../../components/form/section"
import { useEndpointMutation } from "../../lib/use-endpoint"
import { useText } from "../../lib/use-text"
import { AddressFields } from "../../components/form/address-fields"
import { ContactFields, IdentityFields } from "../form/company-fields"
import { type CompanyValues, toCompanyBody, toCompanyValues } from "../form/company-values"

type Values = CompanyValues & { admin_email: string }

const toBody = (values: Values) => ({
  ...toCompanyBody(values),
  admin_email: textOrUndefined(values.admin_email),
})

export const CreateCompanyForm = () => {
  const t = useText()
  const navigate = useNavigate()
  const mutation = useEndpointMutation(adminCompanyEndpoints.adminCreateCompany)

  const create: CreateOf<typeof CreateCompany> = async (body) => {
    const { company } = await mutation.mutateAsync({ body })
    return {
      done: t("toasts.created", { title: company.name }),
      leave: () => void navigate(`/companies/${company.id}`),
    }
  }

  return (
    <ModalForm
      title={t("companies.create")}
      hint={t("companies.createHint")}
      values={{ ...toCompanyValues(), admin_email: "" }}
      schema={CreateCompany}
      toBody={toBody}
      create={create}
    >
      <Section title={t("companies.company")}>
        <IdentityFields />
      </Section>
      <Divider />
      <Section title={t("companies.contact")}>
        <ContactFields />
        <TextField
          optional
          name="admin_email"
          label={t("companies.fields.admin_email")}
          hint={t("companies.hints.admin_email")}
        />
      </Section>
      <Divider />
      <Section title={t("companies.fields.billing_address")}>
        <AddressFields name="billing_address" />
      </Section>
    </ModalForm>
  )
}
