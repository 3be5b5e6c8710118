import { useNavigate } from "react-router-dom"
import { adminPageEndpoints } from "../../../contracts/page"
import { TextField } from "../../components/form/inputs"
import { ModalForm } from "../../components/form/modal-form"
import { SelectField } from "../../components/form/select-field"
import { localeName } from "../../lib/format"
import { useLanguage } from "../../lib/language"
import { useEndpointMutation } from "../../lib/use-endpoint"
import { useText } from "../../lib/use-text"
import { NameFields } from "../editor/name-fields"
import { createProblems, type CreateValues } from "./create-values"

/** `translations.en-US.slug` of the request is the field `slug`. */
const fieldOf = (path: string) => path.replace(/^translations\.[^.]+\./, "")

export const CreatePageForm = ({ locales }: { locales: readonly string[] }) => {
  const t = useText()
  const language = useLanguage()
  const navigate = useNavigate()
  const mutation = useEndpointMutation(adminPageEndpoints.adminCreatePage)
  const [first = ""] = locales

  const create = async ({ key, locale, title, slug }: CreateValues) => {
    const { page } = await mutation.mutateAsync({
      body: {
        key: key.trim(),
        translations: { [locale]: { title: title.trim(), slug: slug.trim(), markdown: "" } },
      },
    })
    return {
      done: t("toasts.created", { title: title.trim() }),
      leave: () => void navigate(`/pages/${page.id}`),
    }
  }

  return (
    <ModalForm<CreateValues>
      title={t("pages.create")}
      hint={t("pages.createHint")}
      values={{ key: "", locale: first, title: "", slug: "" }}
      problemsOf={createProblems}
      create={create}
      fieldOf={fieldOf}
    >
      <SelectField
        name="locale"
        label={t("pages.fields.locale")}
        choices={locales.map((value) => ({ value, label: localeName(value, language) }))}
      />
      <NameFields />
      <TextField name="key" label={t("pages.fields.key")} hint={t("pages.hints.key")} />
    </ModalForm>
  )
}
