import type { CompanyMember } from "../../../contracts/company"
import { ShortCell } from "../../components/cells"
import { formatMoney } from "../../lib/format"
import { useLanguage } from "../../lib/language"
import { useText } from "../../lib/use-text"

/** `€500.00 per month`. */
export const LimitText = ({ limit }: { limit: CompanyMember["spending_limit"] }) => {
  const t = useText()
  const language = useLanguage()
  if (!limit) return <ShortCell text={null} />
  return t(`companies.limits.${limit.period}`, { amount: formatMoney(limit, language) })
}
