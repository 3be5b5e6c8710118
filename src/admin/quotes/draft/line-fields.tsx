import { LongTextField, MoneyField, NumberField } from "../../components/form/inputs"
import { useText } from "../../lib/use-text"

type LineFieldsProps = { currency: string; isPriceOptional?: boolean }

/** How many, for how much, and what is said of it. */
export const LineFields = ({ currency, isPriceOptional = false }: LineFieldsProps) => {
  const t = useText()
  return (
    <>
      <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
        <NumberField name="quantity" label={t("quotes.offer.quantity")} />
        <MoneyField
          optional={isPriceOptional}
          name="unit_price"
          label={t("quotes.offer.unit_price")}
          hint={isPriceOptional ? t("quotes.hints.variantPrice") : undefined}
          currency={currency}
        />
      </div>
      <NumberField
        optional
        name="lead_time_days"
        label={t("quotes.fields.lead_time_days")}
        hint={t("quotes.hints.lead_time_days")}
      />
      <LongTextField
        optional
        name="note"
        label={t("quotes.fields.note")}
        hint={t("quotes.hints.note")}
      />
    </>
  )
}
