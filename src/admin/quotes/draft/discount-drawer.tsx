import { useWatch } from "react-hook-form"
import { type AdminQuote, type QuoteItem, adminQuoteEndpoints } from "../../../contracts/quote"
import { DISCOUNT_TYPES } from "../../../modules/quote/types"
import type { Language } from "../../../shared/language"
import { FormDrawer } from "../../components/form/form-drawer"
import { MoneyField, NumberField } from "../../components/form/inputs"
import { numberText } from "../../components/form/number-text"
import { numberProblem, parseNumber } from "../../components/form/numbers"
import { required } from "../../components/form/problems"
import { SelectField } from "../../components/form/select-field"
import { useLanguage } from "../../lib/language"
import { useText } from "../../lib/use-text"
import { useQuoteEdit } from "../api"
import { AMOUNT } from "./line-values"

type Values = { type: (typeof DISCOUNT_TYPES)[number]; value: string }

const PERCENT = { min: 0, max: 100, decimals: 2 }

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
  const edit = useQuoteEdit(quote, adminQuoteEndpoints.adminDiscountQuote)
  const { discount } = line ?? quote
  return (
    <FormDrawer<Values>
      title={
        line ? t("quotes.draft.discountOn", { title: line.title }) : t("quotes.draft.discount")
      }
      values={{
        type: discount?.type ?? "percentage",
        value: discount ? textOf(discount, language) : "",
      }}
      problemsOf={({ type, value }) => ({
        value: required(value) ?? numberProblem(value, type === "percentage" ? PERCENT : AMOUNT),
      })}
      save={({ type, value }) =>
        edit({ type, value: parseNumber(value), ...(line && { item_id: line.id }) })
      }
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
