import { type AdminQuote, adminQuoteEndpoints } from "../../../contracts/quote"
import { FormDrawer } from "../../components/form/form-drawer"
import { MoneyField, TextField } from "../../components/form/inputs"
import { numberProblem, parseNumber } from "../../components/form/numbers"
import { atMostLong, required } from "../../components/form/problems"
import { useText } from "../../lib/use-text"
import { useQuoteEdit } from "../api"
import { AMOUNT } from "./line-values"

type ShippingDrawerProps = { quote: AdminQuote; onClose: () => void }

export const ShippingDrawer = ({ quote, onClose }: ShippingDrawerProps) => {
  const t = useText()
  const edit = useQuoteEdit(quote, adminQuoteEndpoints.adminShipQuote)
  const { shipping } = quote
  return (
    <FormDrawer
      title={t("quotes.draft.shipping")}
      values={{
        name: shipping?.name ?? t("quotes.offer.shipping"),
        amount: shipping ? String(shipping.amount) : "",
      }}
      problemsOf={({ name, amount }) => ({
        name: required(name) ?? atMostLong(name, 200),
        amount: numberProblem(amount, AMOUNT),
      })}
      save={({ name, amount }) =>
        edit({ name: name.trim(), amount: amount.trim() ? parseNumber(amount) : null })
      }
      saved={t("quotes.draft.saved")}
      onClose={onClose}
    >
      <TextField
        name="name"
        label={t("quotes.fields.shippingName")}
        hint={t("quotes.hints.printed")}
      />
      <MoneyField
        optional
        name="amount"
        label={t("quotes.fields.shippingAmount")}
        hint={t("quotes.hints.shippingAmount")}
        currency={quote.currency_code}
      />
    </FormDrawer>
  )
}
