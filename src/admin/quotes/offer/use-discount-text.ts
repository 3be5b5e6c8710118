import type { Discount } from "../../../modules/quote/types"
import { formatMoney, formatPercent } from "../../lib/format"
import { useLanguage } from "../../lib/language"

/** A discount in words: `7.5 %`, `€50.00`. */
export const useDiscountText = (currency_code: string) => {
  const language = useLanguage()
  return ({ type, value }: Discount) =>
    type === "percentage"
      ? formatPercent(value, language, 2)
      : formatMoney({ amount: value, currency_code }, language)
}
