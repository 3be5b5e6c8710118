import { Text } from "@medusajs/ui"
import { useWatch } from "react-hook-form"
import { LongTextField, TextField } from "../../components/form/inputs"
import { useText } from "../../lib/use-text"
import type { TranslationValues } from "./draft-values"
import { LengthBar } from "./length-bar"

/** About how many characters search engines show. */
const GOOD = { seo_title: 60, seo_description: 155 } as const

/** What stands where nobody wrote a description: the text itself, without its marks. */
const beginningOf = (markdown: string) =>
  markdown
    .replace(/^\s*[|>#-].*$/gm, "")
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/[*_`]/g, "")
    .replace(/\s+/g, " ")
    .trim()

const cut = (text: string, length: number) =>
  text.length > length ? `${text.slice(0, length - 1).trimEnd()}…` : text

const Snippet = ({ values }: { values: TranslationValues }) => {
  const t = useText()
  const title = values.seo_title.trim() || values.title.trim()
  const description = values.seo_description.trim() || beginningOf(values.markdown)
  return (
    <figure className="flex flex-col gap-y-2">
      <figcaption>
        <Text size="small" weight="plus" leading="compact">
          {t("pages.editor.snippet")}
        </Text>
      </figcaption>
      <div className="bg-ui-bg-base shadow-elevation-card-rest flex min-h-[104px] flex-col gap-y-1 rounded-md px-4 py-3">
        <Text size="xsmall" leading="compact" className="text-ui-fg-muted truncate">
          …/{values.slug}
        </Text>
        <p className="text-ui-fg-interactive truncate text-lg leading-6">
          {cut(title || t("pages.untitled"), GOOD.seo_title)}
        </p>
        <Text size="small" className="text-ui-fg-subtle">
          {cut(description, GOOD.seo_description)}
        </Text>
      </div>
    </figure>
  )
}

/** What search engines get to read, and how they may show it. */
export const SeoFields = ({ path }: { path: string }) => {
  const t = useText()
  const values = useWatch({ name: path }) as TranslationValues
  const hint = (field: keyof typeof GOOD) =>
    t(`pages.hints.${field}`, { length: values[field].trim().length, good: GOOD[field] })
  return (
    <div className="grid items-start gap-6 lg:grid-cols-2">
      <div className="flex flex-col gap-y-4">
        <div className="flex flex-col gap-y-2">
          <TextField
            optional
            name={`${path}.seo_title`}
            label={t("pages.fields.seo_title")}
            hint={hint("seo_title")}
          />
          <LengthBar length={values.seo_title.trim().length} good={GOOD.seo_title} />
        </div>
        <div className="flex flex-col gap-y-2">
          <LongTextField
            optional
            name={`${path}.seo_description`}
            label={t("pages.fields.seo_description")}
            hint={hint("seo_description")}
          />
          <LengthBar length={values.seo_description.trim().length} good={GOOD.seo_description} />
        </div>
      </div>
      <Snippet values={values} />
    </div>
  )
}
