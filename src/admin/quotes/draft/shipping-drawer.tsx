import { type AdminQuote, ShipQuote, adminQuoteEndpoints } from "../../../contracts/quote"
import { FormDrawer } from "../../components/form/form-drawer"
import { MoneyField, TextField } from "../../components/form/inputs"
import { numberOrNull } from "../../components/form/input-values"
import { useEndpointMutation } from "../../lib/use-endpoint"
import { useText } from "../../lib/use-text"

type ShippingDrawerProps = { quote: AdminQuote; onClose: () => void }

export const ShippingDrawer = ({ quote, onClose }: ShippingDrawerProps) => {
  const t = useText()
  const ship = useEndpointMutation(adminQuoteEndpoints.adminShipQuote)
  const { shipping } = quote
  return (
    <FormDrawer
      title={t("quotes.draft.shipping")}
      values={{
        name: shipping?.name ?? t("quotes.offer.shipping"),
        amount: shipping ? String(shipping.amount) : "",
      }}
      schema={ShipQuote}
      toBody={({ name, amount }) => ({
        version: quote.version,
        name: name.trim(),
        amount: numberOrNull(amount),
      })}
      problemsOf={({ name }) => ({
        name: name.trim() ? undefined : { key: "problems.required" },
      })}
      save={(body) => ship.mutateAsync({ params: { id: quote.id }, body })}
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
