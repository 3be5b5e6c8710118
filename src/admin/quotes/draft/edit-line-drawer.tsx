import { type AdminQuote, type QuoteItem, adminQuoteEndpoints } from "../../../contracts/quote"
import { FormDrawer } from "../../components/form/form-drawer"
import { TextField } from "../../components/form/inputs"
import { useFirst } from "../../lib/use-first"
import { useText } from "../../lib/use-text"
import { useQuoteEdit } from "../api"
import { LineFields } from "./line-fields"
import { lineProblems, type LineValues, toLineChanges, toLineValues } from "./line-values"

type EditLineDrawerProps = { quote: AdminQuote; line: QuoteItem; onClose: () => void }

export const EditLineDrawer = ({ quote, line: current, onClose }: EditLineDrawerProps) => {
  const line = useFirst(current)
  const t = useText()
  const edit = useQuoteEdit(quote, adminQuoteEndpoints.adminUpdateQuoteItem)
  const isVariant = line.variant_id !== null
  return (
    <FormDrawer<LineValues>
      title={isVariant ? line.title : t("quotes.draft.editLine")}
      values={toLineValues(line)}
      problemsOf={(values) => ({
        ...lineProblems(values, isVariant),
        ...(!values.unit_price.trim() && { unit_price: { key: "problems.required" } }),
      })}
      save={(values) => edit(toLineChanges(values, line), { item_id: line.id })}
      saved={t("quotes.draft.saved")}
      onClose={onClose}
    >
      {!isVariant && <TextField name="title" label={t("quotes.fields.title")} />}
      <LineFields currency={quote.currency_code} />
    </FormDrawer>
  )
}
