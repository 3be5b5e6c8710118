import { useWatch } from "react-hook-form"
import {
  type AdminQuote,
  type QuoteItem,
  DiscountQuote,
  adminQuoteEndpoints,
} from "../../../contracts/quote"
import { DISCOUNT_TYPES } from "../../../modules/quote/types"
import type { Language } from "../../../shared/language"
import { FormDrawer } from "../../components/form/form-drawer"
import { MoneyField, NumberField } from "../../components/form/inputs"
import { numberOrUndefined, numberText, parseNumber } from "../../components/form/input-values"
import { SelectField } from "../../components/form/select-field"
import { useLanguage } from "../../lib/language"
import { useEndpointMutation } from "../../lib/use-endpoint"
import { useText } from "../../lib/use-text"

type Values = { type: (typeof DISCOUNT_TYPES)[number]; value: string }

const OVER_100_PERCENT = { key: "problems.atMost", values: { limit: 100 } } as const

const ValueField = ({ currency }: { currency: string }) => {
  const t = useText()
  const type = useWatch<Values, "type">({ name: "type" })
  const field = { name: "value", label: t(`quotes.discountTypes.${type}`) }
  const hint = t("quotes.hints.discount")
  return type === "percentage" ? (
    <NumberField {...field} hint={hint} />
  ) : (
    <MoneyField {...field} hint={hint} currency={currency} />
  )
}

/** As its field shows it: an amount keeps its point, whatever the language. */
const textOf = ({ type, value }: NonNullable<AdminQuote["discount"]>, language: Language) =>
  type === "percentage" ? numberText(value, language) : String(value)

type DiscountDrawerProps = {
  quote: AdminQuote
  /** Without it, the discount is on all lines together. */
  line?: QuoteItem
  onClose: () => void
}

export const DiscountDrawer = ({ quote, line, onClose }: DiscountDrawerProps) => {
  const t = useText()
  const language = useLanguage()
  const discounting = useEndpointMutation(adminQuoteEndpoints.adminDiscountQuote)
  const { discount } = line ?? quote
  return (
    <FormDrawer<Values, typeof DiscountQuote>
      title={
        line ? t("quotes.draft.discountOn", { title: line.title }) : t("quotes.draft.discount")
      }
      values={{
        type: discount?.type ?? "percentage",
        value: discount ? textOf(discount, language) : "",
      }}
      schema={DiscountQuote}
      toBody={({ type, value }) => ({
        version: quote.version,
        type,
        value: numberOrUndefined(value),
        ...(line && { item_id: line.id }),
      })}
      problemsOf={({ type, value }) => ({
        value: type === "percentage" && parseNumber(value) > 100 ? OVER_100_PERCENT : undefined,
      })}
      save={(body) => discounting.mutateAsync({ params: { id: quote.id }, body })}
      saved={t("quotes.draft.saved")}
      onClose={onClose}
    >
      <SelectField
        name="type"
        label={t("quotes.fields.discountType")}
        choices={DISCOUNT_TYPES.map((value) => ({
          value,
          label: t(`quotes.discountTypes.${value}`),
        }))}
      />
      <ValueField currency={quote.currency_code} />
    </FormDrawer>
  )
}
