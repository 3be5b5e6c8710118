import type { NetDays } from "../../../modules/company/types"
import { useText } from "../../lib/use-text"

/** A term of payment in words. */
export const useNetDays = () => {
  const t = useText()
  return (days: NetDays) =>
    days ? t("companies.terms.days", { days }) : t("companies.terms.onReceipt")
}
