import { Divider, Heading } from "@medusajs/ui"
import { useFormContext } from "react-hook-form"
import { useText } from "../../lib/use-text"
import type { DraftValues } from "./draft-values"
import { MarkdownField } from "./markdown/markdown-field"
import { MissingNote, RemoveButton } from "./missing-language"
import { NameFields } from "./name-fields"
import { SeoFields } from "./seo-fields"

type TranslationFieldsProps = {
  locale: string
  /** Whether visitors know its address. */
  isPublic: boolean
}

/** What is written of a page in one language. */
export const TranslationFields = ({ locale, isPublic }: TranslationFieldsProps) => {
  const t = useText()
  const { watch } = useFormContext<DraftValues>()
  const path = `translations.${locale}` as const
  return (
    <>
      <MissingNote locale={locale} />
      <NameFields prefix={`${path}.`} lang={locale} isPublic={isPublic} />
      <MarkdownField
        name={`${path}.markdown`}
        label={t("pages.fields.markdown")}
        lang={locale}
        title={watch(`${path}.title`)}
      />
      <Divider />
      <div className="flex flex-col gap-y-4">
        <Heading level="h2">{t("pages.editor.seo")}</Heading>
        <SeoFields path={path} />
      </div>
      <RemoveButton locale={locale} />
    </>
  )
}
