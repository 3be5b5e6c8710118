import { clx, Tooltip } from "@medusajs/ui"
import type { AdminPageListing } from "../../../contracts/page"
import type { TranslationState } from "../../../modules/page/types"
import { localeName } from "../../lib/format"
import { useLanguage } from "../../lib/language"
import { useLocales } from "../api"
import { useText } from "../../lib/use-text"

type State = TranslationState | "missing"

const LOOKS = {
  published: "bg-ui-tag-green-bg text-ui-tag-green-text border-ui-tag-green-border",
  changed: "bg-ui-tag-orange-bg text-ui-tag-orange-text border-ui-tag-orange-border",
  removed: "bg-ui-tag-red-bg text-ui-tag-red-text border-ui-tag-red-border line-through",
  draft: "bg-ui-tag-neutral-bg text-ui-tag-neutral-text border-ui-tag-neutral-border",
  missing: "text-ui-fg-muted border-ui-border-strong border-dashed",
} as const satisfies Record<State, string>

const Mark = ({ locale, state }: { locale: string; state: State }) => {
  const t = useText()
  const name = localeName(locale, useLanguage())
  const meaning = `${name}: ${t(`pages.states.${state}`)}`
  return (
    <Tooltip content={meaning}>
      {/* For who reads without a mouse. */}
      <span
        role="img"
        tabIndex={0}
        aria-label={meaning}
        className={clx(
          "txt-compact-xsmall-plus focus-visible:shadow-borders-focus rounded border px-1.5 py-0.5 uppercase outline-none",
          LOOKS[state],
        )}
      >
        {new Intl.Locale(locale).language}
      </span>
    </Tooltip>
  )
}

/** The languages of the shop side by side: which are written, and which of them visitors read. */
export const LanguageMarks = ({ page: { translations } }: { page: AdminPageListing }) => {
  const { data: locales = [] } = useLocales()
  return (
    <div className="flex items-center gap-x-1.5">
      {[...new Set([...locales, ...Object.keys(translations)])].map((locale) => (
        <Mark key={locale} locale={locale} state={translations[locale]?.state ?? "missing"} />
      ))}
    </div>
  )
}
