import { countryName, formatMoment, formatMoney, formatNumber, type Money } from "./format"
import type { Language } from "../../shared/language"
import { useLanguage } from "./language"
import { type Translate, useText } from "./use-text"

/** How values are written in the language of the admin. */
export type Format = {
  language: Language
  t: Translate
  number: (value: number) => string
  money: (money: Money) => string
  moment: (moment: string) => string
  country: (code: string) => string
}

export const useFormat = (): Format => {
  const t = useText()
  const language = useLanguage()
  return {
    language,
    t,
    number: (value) => formatNumber(value, language),
    money: (money) => formatMoney(money, language),
    moment: (moment) => formatMoment(moment, language),
    country: (code) => countryName(code, language),
  }
}
