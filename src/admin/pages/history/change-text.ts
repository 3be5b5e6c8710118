import type { PageRevisionListing } from "../../../contracts/page"
import type { Translate } from "../../lib/use-text"

type Words = { t: Translate; localeName: (locale: string) => string }

/** What a revision changed against the one before, language by language. */
export const changeTexts = (
  { number, changes }: Pick<PageRevisionListing, "number" | "changes">,
  { t, localeName }: Words,
): string[] => {
  if (number === 1) return [t("pages.history.first")]
  return changes.map(({ locale, kind, fields }) =>
    kind === "changed"
      ? t("pages.history.changed", {
          locale: localeName(locale),
          fields: fields.map((field) => t(`pages.fields.${field}`)).join(", "),
        })
      : t(`pages.history.${kind}`, { locale: localeName(locale) }),
  )
}
