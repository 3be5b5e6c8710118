import { Input } from "@medusajs/ui"
import { useFormContext } from "react-hook-form"
import { Field } from "../../components/form/field"
import { useText } from "../../lib/use-text"
import { slugOf } from "./draft-values"

type NameFieldsProps = {
  /** What stands before the names of the fields: `translations.fr-FR.`. */
  prefix?: string
  lang?: string
  /** Whether visitors know the address. */
  isPublic?: boolean
}

/** Title and address; the latter follows the title until somebody changes it, or visitors know it. */
export const NameFields = ({ prefix = "", lang, isPublic = false }: NameFieldsProps) => {
  const t = useText()
  const { getValues, setValue } = useFormContext()

  const follow = (title: string) => {
    const [before, slug] = getValues([`${prefix}title`, `${prefix}slug`]) as [string, string]
    if (isPublic || (slug && slug !== slugOf(before))) return
    setValue(`${prefix}slug`, slugOf(title), { shouldDirty: true, shouldValidate: Boolean(slug) })
  }

  return (
    <div className="grid items-start gap-4 md:grid-cols-2">
      <Field<string> name={`${prefix}title`} label={t("pages.fields.title")}>
        {({ onChange, ...control }) => (
          <Input
            {...control}
            lang={lang}
            autoComplete="off"
            onChange={(event) => {
              follow(event.target.value)
              onChange(event.target.value)
            }}
          />
        )}
      </Field>
      <Field<string>
        name={`${prefix}slug`}
        label={t("pages.fields.slug")}
        hint={t(isPublic ? "pages.hints.slugPublished" : "pages.hints.slug")}
      >
        {({ onChange, ...control }) => (
          <Input
            {...control}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => onChange(event.target.value)}
          />
        )}
      </Field>
    </div>
  )
}
