import { Hint } from "@medusajs/ui"
import { useWatch } from "react-hook-form"
import { LongTextField, MoneyField, NumberField, TextField } from "../../components/form/inputs"
import { useText } from "../../lib/use-text"
import { SwitchField } from "../../components/form/switch-field"
import { type CreateValues, TRANSLATION, hasZeroPrice } from "./create-values"

export const TextFields = () => {
  const t = useText()
  const english = `translations.${TRANSLATION}`
  return (
    <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
      <TextField name="title" label={t("form.title")} />
      <TextField optional name={`${english}.title`} label={t("form.titleEnglish")} />
      <LongTextField optional name="description" label={t("form.description")} />
      <LongTextField
        optional
        name={`${english}.description`}
        label={t("form.descriptionEnglish")}
      />
      <TextField optional name="handle" label={t("form.handle")} hint={t("hints.handle")} />
      <TextField optional name="sku" label={t("form.sku")} />
    </div>
  )
}

export const SaleFields = ({ currencies }: { currencies: readonly string[] }) => {
  const t = useText()
  const prices = useWatch<CreateValues, "prices">({ name: "prices" })
  return (
    <div className="flex flex-col gap-y-4">
      <div className="flex flex-col gap-y-2">
        <div className="grid grid-cols-1 gap-4 sm:grid-cols-3">
          {currencies.map((currency) => (
            <MoneyField
              key={currency}
              name={`prices.${currency}`}
              label={currency.toUpperCase()}
              currency={currency}
            />
          ))}
        </div>
        <Hint>{t("hints.prices")}</Hint>
      </div>
      {hasZeroPrice(prices) && (
        <SwitchField
          name="allow_zero_price"
          label={t("form.allow_zero_price")}
          hint={t("hints.allow_zero_price")}
        />
      )}
      <NumberField name="stock" label={t("form.stock")} hint={t("hints.stock")} />
    </div>
  )
}
