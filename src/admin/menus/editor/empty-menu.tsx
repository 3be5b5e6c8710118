import { Button } from "@medusajs/ui"
import { Notice } from "../../components/notice"
import { localeName } from "../../lib/format"
import { useLanguage } from "../../lib/language"
import { useText } from "../../lib/use-text"

type EmptyMenuProps = {
  /** Languages that have entries. */
  others: readonly string[]
  onCopy: (locale: string) => void
}

/** Where a language has no entries, those of another are a beginning. */
export const EmptyMenu = ({ others, onCopy }: EmptyMenuProps) => {
  const t = useText()
  const language = useLanguage()
  return (
    <div className="px-6 py-10">
      <Notice heading={t("menus.editor.empty")} hint={t("menus.editor.emptyHint")}>
        <div className="flex flex-wrap justify-center gap-2">
          {others.map((locale) => (
            <Button key={locale} size="small" variant="secondary" onClick={() => onCopy(locale)}>
              {t("menus.editor.copy", { locale: localeName(locale, language) })}
            </Button>
          ))}
        </div>
      </Notice>
    </div>
  )
}
