import { Divider } from "@medusajs/ui"
import { useNavigate } from "react-router-dom"
import { adminCompanyEndpoints } from "../../../contracts/company"
import { TextField } from "../../components/form/inputs"
import { ModalForm } from "../../components/form/modal-form"
import { atMostLong } from "../../components/form/problems"
import { Section } from "../../components/form/section"
import { useEndpointMutation } from "../../lib/use-endpoint"
import { useText } from "../../lib/use-text"
import { AddressFields, ContactFields, IdentityFields } from "../form/company-fields"
import {
  companyProblems,
  type CompanyValues,
  toCompanyInput,
  toCompanyValues,
} from "../form/company-values"

type Values = CompanyValues & { admin_email: string }

const problemsOf = (values: Values) => ({
  ...companyProblems(values),
  admin_email: atMostLong(values.admin_email, 254),
})

export const CreateCompanyForm = () => {
  const t = useText()
  const navigate = useNavigate()
  const mutation = useEndpointMutation(adminCompanyEndpoints.adminCreateCompany)

  const create = async (values: Values) => {
    const { company } = await mutation.mutateAsync({
      body: { ...toCompanyInput(values), admin_email: values.admin_email.trim() || undefined },
    })
    return {
      done: t("toasts.created", { title: company.name }),
      leave: () => void navigate(`/companies/${company.id}`),
    }
  }

  return (
    <ModalForm<Values>
      title={t("companies.create")}
      hint={t("companies.createHint")}
      values={{ ...toCompanyValues(), admin_email: "" }}
      problemsOf={problemsOf}
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
        <AddressFields />
      </Section>
    </ModalForm>
  )
}
