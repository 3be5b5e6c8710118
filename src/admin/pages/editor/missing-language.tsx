import { Trash } from "@medusajs/icons"
import { Button, Text } from "@medusajs/ui"
import { useFormContext, useWatch } from "react-hook-form"
import { localeName } from "../../lib/format"
import { useLanguage } from "../../lib/language"
import { useConfirmPrompt } from "../../lib/use-confirm-prompt"
import { useText } from "../../lib/use-text"
import { type DraftValues, EMPTY, isWritten } from "./draft-values"

const useTranslations = () => useWatch<DraftValues, "translations">({ name: "translations" })

/** What visitors of a language get in which nothing is written. */
export const MissingNote = ({ locale }: { locale: string }) => {
  const t = useText()
  const language = useLanguage()
  const translations = useTranslations()
  const instead = Object.keys(translations).find((each) => isWritten(translations[each]))
  if (!instead || isWritten(translations[locale])) return null
  return (
    <Text size="small" className="text-ui-fg-subtle">
      {t("pages.editor.none", { locale: localeName(instead, language) })}
    </Text>
  )
}

/** Takes a language out of the draft, as emptying all its fields does. */
export const RemoveButton = ({ locale }: { locale: string }) => {
  const t = useText()
  const name = localeName(locale, useLanguage())
  const confirm = useConfirmPrompt()
  const { setValue } = useFormContext<DraftValues>()
  const translations = useTranslations()
  const others = Object.keys(translations).filter((each) => each !== locale)
  // Without any language there is no page.
  if (!isWritten(translations[locale]) || !others.some((each) => isWritten(translations[each]))) {
    return null
  }

  const remove = async () => {
    const question = {
      title: t("pages.editor.removeQuestion", { locale: name }),
      description: t("pages.editor.removeHint"),
      confirmText: t("actions.remove"),
    }
    if (await confirm(question)) {
      setValue(`translations.${locale}`, EMPTY, { shouldDirty: true, shouldValidate: true })
    }
  }

  return (
    <Button
      type="button"
      size="small"
      variant="transparent"
      className="self-start"
      onClick={() => void remove()}
    >
      <Trash />
      {t("pages.editor.removeLocale")}
    </Button>
  )
}
