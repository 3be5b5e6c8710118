import { useWatch } from "react-hook-form"
import { COMPANY_ROLES, LIMIT_PERIODS } from "../../../modules/company/types"
import { MoneyField } from "../../components/form/inputs"
import { SelectField } from "../../components/form/select-field"
import { currencyName } from "../../lib/format"
import { useLanguage } from "../../lib/language"
import { useText } from "../../lib/use-text"
import type { MemberValues } from "./member-values"

/** What a member may do, and spend. `currencies` are those the store sells in. */
export const MemberFields = ({ currencies }: { currencies: readonly string[] }) => {
  const t = useText()
  const language = useLanguage()
  const currency = useWatch<MemberValues, "spending_limit.currency_code">({
    name: "spending_limit.currency_code",
  })
  const codes = currencies.includes(currency) ? currencies : [currency, ...currencies]
  return (
    <>
      <SelectField
        name="role"
        label={t("companies.members.role")}
        hint={t("companies.members.roleHint")}
        choices={COMPANY_ROLES.map((value) => ({ value, label: t(`companies.roles.${value}`) }))}
      />
      <MoneyField
        optional
        name="spending_limit.amount"
        label={t("companies.members.limit")}
        hint={t("companies.members.limitHint")}
        currency={currency}
      />
      <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
        <SelectField
          name="spending_limit.currency_code"
          label={t("companies.members.currency")}
          choices={codes.map((value) => ({ value, label: currencyName(value, language) }))}
        />
        <SelectField
          name="spending_limit.period"
          label={t("companies.members.period")}
          choices={LIMIT_PERIODS.map((value) => ({
            value,
            label: t(`companies.periods.${value}`),
          }))}
        />
      </div>
    </>
  )
}
