import { Divider, Heading } from "@medusajs/ui"
import { type BarrelAttributes, type BarrelInput, CreateBarrel } from "../../../contracts/barrel"
import { FormDrawer } from "../../components/form/form-drawer"
import { useLanguage } from "../../lib/language"
import { useText } from "../../lib/use-text"
import { MeasureFields, NatureFields, QuantityFields } from "../form/attribute-fields"
import { contentsProblems, toAttributeValues, toBarrelBody } from "../form/attribute-values"

type DrawerProps = {
  title: string
  /** What is there already; nothing for a product that becomes a barrel. */
  barrel?: BarrelAttributes
  save: (barrel: BarrelInput) => Promise<unknown>
  onClose: () => void
}

const BARREL = CreateBarrel.pick({ barrel: true })

const fieldOf = (path: string) => path.replace(/^additional_data\./, "")

/** The attributes of a barrel, of a product that is one or becomes one. */
export const AttributeDrawer = ({ title, barrel, save, onClose }: DrawerProps) => {
  const t = useText()
  const language = useLanguage()
  return (
    <FormDrawer
      title={title}
      values={{ barrel: toAttributeValues(barrel, language) }}
      schema={BARREL}
      toBody={(values) => ({ barrel: toBarrelBody(values.barrel) })}
      problemsOf={(values) => contentsProblems(values.barrel)}
      save={(body) => save(body.barrel)}
      saved={t("toasts.saved")}
      fieldOf={fieldOf}
      onClose={onClose}
    >
      <NatureFields />
      <Divider />
      <Heading level="h2">{t("form.measures")}</Heading>
      <MeasureFields />
      <Divider />
      <Heading level="h2">{t("form.quantities")}</Heading>
      <QuantityFields />
    </FormDrawer>
  )
}
