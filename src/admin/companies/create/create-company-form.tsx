import { Button, Divider, FocusModal, Heading, Text, toast } from "@medusajs/ui"
import { FormProvider, useForm } from "react-hook-form"
import { useNavigate } from "react-router-dom"
import { TextField } from "../../components/form/inputs"
import { KeyboundForm } from "../../components/form/keybound-form"
import { atMostLong, resolverOf } from "../../components/form/problems"
import { Section } from "../../components/form/section"
import { showFailure } from "../../components/form/server-errors"
import { useFocusOnFailure } from "../../components/form/use-focus-on-failure"
import { useUnsavedGuard } from "../../components/form/use-unsaved-guard"
import { useText } from "../../lib/use-text"
import { useCreateCompany } from "../api"
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
  const create = useCreateCompany()
  const form = useForm<Values>({
    defaultValues: { ...toCompanyValues(), admin_email: "" },
    resolver: resolverOf(problemsOf, t),
    shouldFocusError: false,
  })
  const { isDirty, isSubmitting, submitCount } = form.formState
  const fields = useFocusOnFailure(isSubmitting ? 0 : submitCount)
  const { release } = useUnsavedGuard(isDirty)

  const submit = form.handleSubmit(async (values) => {
    try {
      const { company } = await create.mutateAsync({
        ...toCompanyInput(values),
        admin_email: values.admin_email.trim() || undefined,
      })
      toast.success(t("toasts.created", { title: company.name }))
      release()
      void navigate(`/companies/${company.id}`)
    } catch (error) {
      showFailure(form, error, t)
    }
  })

  return (
    <FormProvider {...form}>
      <KeyboundForm onSubmit={submit} className="flex h-full flex-col overflow-hidden">
        <FocusModal.Header />
        <FocusModal.Body className="flex-1 overflow-y-auto">
          <div
            ref={fields}
            className="mx-auto flex w-full max-w-[752px] flex-col gap-y-8 px-4 py-16"
          >
            <div className="flex flex-col gap-y-1">
              <FocusModal.Title asChild>
                <Heading>{t("companies.create")}</Heading>
              </FocusModal.Title>
              <FocusModal.Description asChild>
                <Text size="small" className="text-ui-fg-subtle">
                  {t("companies.createHint")}
                </Text>
              </FocusModal.Description>
            </div>
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
          </div>
        </FocusModal.Body>
        <FocusModal.Footer>
          <FocusModal.Close asChild>
            <Button type="button" size="small" variant="secondary">
              {t("actions.cancel")}
            </Button>
          </FocusModal.Close>
          <Button type="submit" size="small" isLoading={isSubmitting}>
            {t("actions.create")}
          </Button>
        </FocusModal.Footer>
      </KeyboundForm>
    </FormProvider>
  )
}
