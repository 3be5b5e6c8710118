import { useFormContext } from "react-hook-form"
import { MenuItem } from "../../../contracts/page"
import { FormDrawer } from "../../components/form/form-drawer"
import { TextField } from "../../components/form/inputs"
import { SearchField } from "../../components/form/search-field"
import { SelectField } from "../../components/form/select-field"
import { useText } from "../../lib/use-text"
import { type Entry, type EntryValues, missingInEntry, TARGETS, toItem } from "./entries"
import { usePageSearch } from "./use-page-search"

type FieldsProps = { pageTitle: string }

const Fields = ({ pageTitle }: FieldsProps) => {
  const t = useText()
  const { watch, getValues, setValue } = useFormContext<EntryValues>()
  const kind = watch("kind")

  // Most entries are called what their page is called.
  const fillFrom = (title: string) => {
    setValue("page_title", title)
    if (!getValues("label").trim()) setValue("label", title, { shouldDirty: true })
  }

  return (
    <>
      <SelectField
        name="kind"
        label={t("menus.fields.kind")}
        choices={TARGETS.map((value) => ({ value, label: t(`menus.kinds.${value}`) }))}
      />
      {kind === "page" && (
        <SearchField
          name="page_id"
          label={t("menus.fields.page")}
          hint={t("menus.hints.page")}
          placeholder={t("menus.hints.pageSearch")}
          useSearch={usePageSearch}
          chosen={pageTitle}
          onChosen={({ label }) => fillFrom(label)}
        />
      )}
      {kind === "url" && (
        <TextField name="url" label={t("menus.fields.url")} hint={t("menus.hints.url")} />
      )}
      <TextField
        name="label"
        label={t("menus.fields.label")}
        hint={t(kind === "none" ? "menus.hints.nothing" : "menus.hints.label")}
      />
    </>
  )
}

type EntryDrawerProps = {
  /** Undefined for a new one. */
  entry: Entry | undefined
  /** Of the page it leads to, where the menu knows it. */
  pageTitle: string | undefined
  onSave: (values: EntryValues) => void
  onClose: () => void
}

export const EntryDrawer = ({ entry, pageTitle, onSave, onClose }: EntryDrawerProps) => {
  const t = useText()
  const { label = "", kind = "page", page_id = "", page_title = "", url = "" } = entry ?? {}
  return (
    <FormDrawer<EntryValues, typeof MenuItem>
      title={t(entry ? "menus.editor.edit" : "menus.editor.add")}
      values={{ label, kind, page_id, page_title, url }}
      schema={MenuItem}
      toBody={toItem}
      problemsOf={missingInEntry}
      save={async (_, form) => onSave(form.getValues())}
      submitLabel={t("actions.apply")}
      onClose={onClose}
    >
      <Fields pageTitle={pageTitle ?? page_title} />
    </FormDrawer>
  )
}
