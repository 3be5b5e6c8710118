import { type AdminQuote, AddQuoteItem, adminQuoteEndpoints } from "../../../contracts/quote"
import { FormDrawer } from "../../components/form/form-drawer"
import { TextField } from "../../components/form/inputs"
import { textOrUndefined } from "../../components/form/input-values"
import { SearchField } from "../../components/form/search-field"
import { useEndpointMutation } from "../../lib/use-endpoint"
import { useText } from "../../lib/use-text"
import { useVariantSearch } from "../searches"
import { LineFields } from "./line-fields"
import { missingInLine, toLineBody, toLineValues } from "./line-values"

type AddLineDrawerProps = { quote: AdminQuote; onClose: () => void }

/** A line of something the store sells. */
export const AddVariantDrawer = ({ quote, onClose }: AddLineDrawerProps) => {
  const t = useText()
  const addition = useEndpointMutation(adminQuoteEndpoints.adminAddQuoteItem)
  return (
    <FormDrawer
      title={t("quotes.draft.addVariant")}
      values={{ ...toLineValues(), variant_id: "" }}
      schema={AddQuoteItem}
      toBody={({ variant_id, ...values }) => ({
        ...toLineBody(values),
        version: quote.version,
        title: undefined,
        variant_id: textOrUndefined(variant_id),
      })}
      save={(body) => addition.mutateAsync({ params: { id: quote.id }, body })}
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
  const addition = useEndpointMutation(adminQuoteEndpoints.adminAddQuoteItem)
  return (
    <FormDrawer
      title={t("quotes.draft.addFree")}
      values={toLineValues()}
      schema={AddQuoteItem}
      toBody={(values) => ({ ...toLineBody(values), version: quote.version })}
      problemsOf={missingInLine}
      save={(body) => addition.mutateAsync({ params: { id: quote.id }, body })}
      saved={t("quotes.draft.lineAdded")}
      submitLabel={t("actions.add")}
      onClose={onClose}
    >
      <TextField name="title" label={t("quotes.fields.title")} />
      <LineFields currency={quote.currency_code} />
    </FormDrawer>
  )
}
