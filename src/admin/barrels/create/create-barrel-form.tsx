import { Button, Divider, FocusModal, Heading, Text } from "@medusajs/ui"
import type { z } from "@medusajs/framework/zod"
import { FormProvider, type UseFormReturn } from "react-hook-form"
import { useNavigate } from "react-router-dom"
import { CreateBarrel, barrelEndpoints } from "../../../contracts/barrel"
import { KeyboundForm } from "../../components/form/keybound-form"
import { Section } from "../../components/form/section"
import { useGuardedForm } from "../../components/form/use-guarded-form"
import { useEndpointMutation } from "../../lib/use-endpoint"
import { useText } from "../../lib/use-text"
import { MeasureFields, NatureFields } from "../form/attribute-fields"
import { CategoriesField } from "./categories-field"
import {
  type CreateValues,
  createProblems,
  emptyValues,
  fieldOfPath,
  toCreateBody,
} from "./create-values"
import { ImagesField } from "./images-field"
import { SaleFields, TextFields } from "./sections"
import { uploadImages } from "./store-data"

export const CreateBarrelForm = ({ currencies }: { currencies: readonly string[] }) => {
  const t = useText()
  const navigate = useNavigate()
  const creation = useEndpointMutation(barrelEndpoints.adminCreateBarrel)

  const create = async (
    barrel: z.input<typeof CreateBarrel>,
    form: UseFormReturn<CreateValues>,
  ) => {
    const imageUrls = await uploadImages(form.getValues("images"))
    // A second attempt must not upload them again.
    form.setValue(
      "images",
      imageUrls.map((url) => ({ url })),
    )
    await creation.mutateAsync({
      body: { ...barrel, ...(imageUrls.length && { images: imageUrls.map((url) => ({ url })) }) },
    })
    return {
      done: t("toasts.created", { title: barrel.title }),
      leave: () => void navigate("/barrels"),
    }
  }

  const { form, fields, isSubmitting, submit } = useGuardedForm<CreateValues, typeof CreateBarrel>({
    values: emptyValues(currencies),
    schema: CreateBarrel,
    toBody: toCreateBody,
    problemsOf: createProblems,
    write: create,
    fieldOf: fieldOfPath,
  })

  const submitAs = (status: CreateValues["status"]) => {
    form.setValue("status", status)
    return submit()
  }

  return (
    <FormProvider {...form}>
      <KeyboundForm
        onSubmit={() => submitAs("published")}
        className="flex h-full flex-col overflow-hidden"
      >
        <FocusModal.Header />
        <FocusModal.Body className="flex-1 overflow-y-auto">
          <div
            ref={fields}
            className="mx-auto flex w-full max-w-[752px] flex-col gap-y-8 px-4 py-16"
          >
            <div className="flex flex-col gap-y-1">
              <FocusModal.Title asChild>
                <Heading>{t("form.header")}</Heading>
              </FocusModal.Title>
              <FocusModal.Description asChild>
                <Text size="small" className="text-ui-fg-subtle">
                  {t("form.headerHint")}
                </Text>
              </FocusModal.Description>
            </div>
            <Section title={t("form.texts")}>
              <TextFields />
            </Section>
            <Divider />
            <Section title={t("form.barrel")}>
              <NatureFields />
            </Section>
            <Divider />
            <Section title={t("form.sale")}>
              <SaleFields currencies={currencies} />
            </Section>
            <Divider />
            <Section title={t("form.organize")}>
              <CategoriesField />
              <ImagesField />
            </Section>
            <Divider />
            <Section title={t("form.measures")}>
              <MeasureFields />
            </Section>
          </div>
        </FocusModal.Body>
        <FocusModal.Footer>
          <FocusModal.Close asChild>
            <Button type="button" size="small" variant="secondary">
              {t("actions.cancel")}
            </Button>
          </FocusModal.Close>
          <Button
            type="button"
            size="small"
            variant="secondary"
            disabled={isSubmitting}
            onClick={() => submitAs("draft")}
          >
            {t("actions.saveDraft")}
          </Button>
          <Button type="submit" size="small" isLoading={isSubmitting}>
            {t("actions.publish")}
          </Button>
        </FocusModal.Footer>
      </KeyboundForm>
    </FormProvider>
  )
}
