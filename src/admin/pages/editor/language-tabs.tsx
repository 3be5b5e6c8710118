import { Badge, Tabs } from "@medusajs/ui"
import { useFormContext, useWatch } from "react-hook-form"
import { localeName } from "../../lib/format"
import { useLanguage } from "../../lib/language"
import { useText } from "../../lib/use-text"
import { type DraftValues, isWritten } from "./draft-values"

const WrongMark = () => (
  <>
    <span aria-hidden className="bg-ui-tag-red-icon size-1.5 rounded-full" />
    <span className="sr-only">{useText()("pages.editor.wrong")}</span>
  </>
)

type LanguageTabsProps = { locales: readonly string[] }

/** The languages of the shop, each marked where it is missing or something in it is wrong. */
export const LanguageTabs = ({ locales }: LanguageTabsProps) => {
  const t = useText()
  const language = useLanguage()
  const { formState } = useFormContext<DraftValues>()
  const translations = useWatch<DraftValues, "translations">({ name: "translations" })
  return (
    <Tabs.List aria-label={t("pages.fields.languages")} className="flex-wrap">
      {locales.map((locale) => (
        <Tabs.Trigger key={locale} value={locale} className="gap-x-2">
          {localeName(locale, language)}
          {formState.errors.translations?.[locale] ? (
            <WrongMark />
          ) : (
            !isWritten(translations[locale]) && (
              <Badge size="2xsmall" color="orange">
                {t("pages.editor.missing")}
              </Badge>
            )
          )}
        </Tabs.Trigger>
      ))}
    </Tabs.List>
  )
}
