import { type AdminQuote, adminQuoteEndpoints } from "../../../contracts/quote"
import { FormDrawer } from "../../components/form/form-drawer"
import { TextField } from "../../components/form/inputs"
import { chosen } from "../../components/form/problems"
import { SearchField } from "../../components/form/search-field"
import { useText } from "../../lib/use-text"
import { useQuoteEdit } from "../api"
import { useVariantSearch } from "../choices"
import { LineFields } from "./line-fields"
import { lineProblems, type LineValues, toLineInput, toLineValues } from "./line-values"

type AddLineDrawerProps = { quote: AdminQuote; onClose: () => void }

/** A line of something the store sells. */
export const AddVariantDrawer = ({ quote, onClose }: AddLineDrawerProps) => {
  const t = useText()
  const edit = useQuoteEdit(quote, adminQuoteEndpoints.adminAddQuoteItem)
  return (
    <FormDrawer<LineValues & { variant_id: string }>
      title={t("quotes.draft.addVariant")}
      values={{ ...toLineValues(), variant_id: "" }}
      problemsOf={(values) => ({
        variant_id: chosen(values.variant_id),
        ...lineProblems(values, true),
      })}
      save={({ variant_id, ...values }) => {
        const { title: _, ...line } = toLineInput(values)
        return edit({ variant_id, ...line })
      }}
      saved={t("quotes.draft.lineAdded")}
      submitLabel={t("actions.add")}
      onClose={onClose}
    >
      <SearchField
        name="variant_id"
        label={t("quotes.fields.variant")}
        placeholder={t("quotes.hints.variantSearch")}
        useSearch={useVariantSearch}
      />
      <LineFields isPriceOptional currency={quote.currency_code} />
    </FormDrawer>
  )
}

/** A line of anything else: work, a discount in kind. */
export const AddFreeLineDrawer = ({ quote, onClose }: AddLineDrawerProps) => {
  const t = useText()
  const edit = useQuoteEdit(quote, adminQuoteEndpoints.adminAddQuoteItem)
  return (
    <FormDrawer<LineValues>
      title={t("quotes.draft.addFree")}
      values={toLineValues()}
      problemsOf={(values) => lineProblems(values, false)}
      save={(values) => edit(toLineInput(values))}
      saved={t("quotes.draft.lineAdded")}
      submitLabel={t("actions.add")}
      onClose={onClose}
    >
      <TextField name="title" label={t("quotes.fields.title")} />
      <LineFields currency={quote.currency_code} />
    </FormDrawer>
  )
}
