import {
  type AdminQuote,
  type QuoteItem,
  UpdateQuoteItem,
  adminQuoteEndpoints,
} from "../../../contracts/quote"
import { FormDrawer } from "../../components/form/form-drawer"
import { TextField } from "../../components/form/inputs"
import { useInitial } from "../../lib/use-initial"
import { useEndpointMutation } from "../../lib/use-endpoint"
import { useText } from "../../lib/use-text"
import { LineFields } from "./line-fields"
import { missingInLine, toLineChanges, toLineValues } from "./line-values"

type EditLineDrawerProps = { quote: AdminQuote; line: QuoteItem; onClose: () => void }

export const EditLineDrawer = ({ quote, line: current, onClose }: EditLineDrawerProps) => {
  const line = useInitial(current)
  const t = useText()
  const update = useEndpointMutation(adminQuoteEndpoints.adminUpdateQuoteItem)
  const isVariant = line.variant_id !== null
  return (
    <FormDrawer
      title={isVariant ? line.title : t("quotes.draft.editLine")}
      values={toLineValues(line)}
      schema={UpdateQuoteItem}
      toBody={(values) => ({ ...toLineChanges(values, line), version: quote.version })}
      problemsOf={missingInLine}
      save={(body) => update.mutateAsync({ params: { id: quote.id, item_id: line.id }, body })}
      saved={t("quotes.draft.saved")}
      onClose={onClose}
    >
      {!isVariant && <TextField name="title" label={t("quotes.fields.title")} />}
      <LineFields currency={quote.currency_code} />
    </FormDrawer>
  )
}
