import { Divider, Heading } from "@medusajs/ui"
import type { BarrelAttributes, BarrelInput } from "../../../contracts/barrel"
import { FormDrawer } from "../../components/form/form-drawer"
import { useLanguage } from "../../lib/language"
import { useText } from "../../lib/use-text"
import { MeasureFields, NatureFields } from "../form/attribute-fields"
import { attributeProblems } from "../form/attribute-problems"
import { type AttributeValues, toAttributeValues, toBarrelInput } from "../form/attribute-values"

type DrawerProps = {
  title: string
  /** What is there already; nothing for a product that becomes a barrel. */
  barrel?: BarrelAttributes
  save: (barrel: BarrelInput) => Promise<unknown>
  onClose: () => void
}

type Values = { barrel: AttributeValues }

const fieldOfPath = (path: string) =>
  path.replace(/^additional_data\./, "").replace(/(previous_contents)\..*/, "$1")

/** The attributes of a barrel, of a product that is one or becomes one. */
export const AttributeDrawer = ({ title, barrel, save, onClose }: DrawerProps) => {
  const t = useText()
  const language = useLanguage()
  return (
    <FormDrawer<Values>
      title={title}
      values={{ barrel: toAttributeValues(barrel, language) }}
      problemsOf={(values) => attributeProblems(values.barrel)}
      save={(values) => save(toBarrelInput(values.barrel))}
      saved={t("toasts.saved")}
      fieldOf={fieldOfPath}
      onClose={onClose}
    >
      <NatureFields />
      <Divider />
      <Heading level="h2">{t("form.measures")}</Heading>
      <MeasureFields />
    </FormDrawer>
  )
}
