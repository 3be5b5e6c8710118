import { useNavigate } from "react-router-dom"
import { CreatePage, adminPageEndpoints } from "../../../contracts/page"
import { TextField } from "../../components/form/inputs"
import { textOrUndefined } from "../../components/form/input-values"
import { type CreateOf, ModalForm } from "../../components/form/modal-form"
import { SelectField } from "../../components/form/select-field"
import { localeName } from "../../lib/format"
import { useLanguage } from "../../lib/language"
import { useEndpointMutation } from "../../lib/use-endpoint"
import { useText } from "../../lib/use-text"
import { NameFields } from "../editor/name-fields"

type Values = { key: string; locale: string; title: string; slug: string }

const toBody = ({ key, locale, title, slug }: Values) => ({
  key: textOrUndefined(key),
  translations: {
    [locale]: { title: textOrUndefined(title), slug: slug.trim(), markdown: "" },
  },
})

/** An address is made of the title where none is given; here it is seen before. */
const problemsOf = ({ slug }: Values) => ({
  slug: slug.trim() ? undefined : ({ key: "problems.required" } as const),
})

/** `translations.en-US.slug` of the request is the field `slug`. */
const fieldOf = (path: string) => path.replace(/^translations\.[^.]+\./, "")

export const CreatePageForm = ({ locales }: { locales: readonly string[] }) => {
  const t = useText()
  const language = useLanguage()
  const navigate = useNavigate()
  const mutation = useEndpointMutation(adminPageEndpoints.adminCreatePage)
  const [first = ""] = locales

  const create: CreateOf<typeof CreatePage> = async (body) => {
    const { page } = await mutation.mutateAsync({ body })
    const [created] = Object.values(body.translations)
    return {
      done: t("toasts.created", { title: created?.title ?? page.key }),
      leave: () => void navigate(`/pages/${page.id}`),
    }
  }

  return (
    <ModalForm<Values, typeof CreatePage>
      title={t("pages.create")}
      hint={t("pages.createHint")}
      values={{ key: "", locale: first, title: "", slug: "" }}
      schema={CreatePage}
      toBody={toBody}
      problemsOf={problemsOf}
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
