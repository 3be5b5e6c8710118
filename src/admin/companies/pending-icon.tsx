import { Buildings } from "@medusajs/icons"
import { adminCompanyEndpoints } from "../../contracts/company"
import { CountedIcon } from "../components/counted-icon"
import { COUNT_INTERVAL_MS } from "../lib/live"
import { useEndpoint } from "../lib/use-endpoint"
import { useText } from "../lib/use-text"

/** The icon of the companies, with the number of those that wait for approval. */
export const PendingIcon = () => {
  const t = useText()
  const { data: count = 0 } = useEndpoint(
    adminCompanyEndpoints.adminListCompanies,
    { query: { status: "pending", limit: 1 } },
    { select: ({ count }) => count, refetchInterval: COUNT_INTERVAL_MS },
  )
  return (
    <CountedIcon
      icon={<Buildings />}
      count={count}
      label={t("companies.pendingCount", { number: count })}
    />
  )
}
