import { Divider } from "@medusajs/ui"
import { useNavigate } from "react-router-dom"
import { CreateBarrel, barrelEndpoints } from "../../../contracts/barrel"
import { ModalForm } from "../../components/form/modal-form"
import type { GuardedFormProps } from "../../components/form/use-guarded-form"
import { Section } from "../../components/form/section"
import { useEndpointMutation } from "../../lib/use-endpoint"
import { useText } from "../../lib/use-text"
import { MeasureFields, NatureFields, QuantityFields } from "../form/attribute-fields"
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

type CreateBarrelProps = GuardedFormProps<CreateValues, typeof CreateBarrel>

export const CreateBarrelForm = ({ currencies }: { currencies: readonly string[] }) => {
  const t = useText()
  const navigate = useNavigate()
  const creation = useEndpointMutation(barrelEndpoints.adminCreateBarrel)

  const create: CreateBarrelProps["write"] = async (barrel, form) => {
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

  return (
    <ModalForm<CreateValues, typeof CreateBarrel>
      title={t("form.header")}
      hint={t("form.headerHint")}
      values={emptyValues(currencies)}
      schema={CreateBarrel}
      toBody={toCreateBody}
      problemsOf={createProblems}
      fieldOf={fieldOfPath}
      create={create}
      submits={[
        { label: t("actions.saveDraft"), values: { status: "draft" } },
        { label: t("actions.publish"), values: { status: "published" } },
      ]}
    >
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
      <Section title={t("form.quantities")}>
        <QuantityFields />
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
    </ModalForm>
  )
}
