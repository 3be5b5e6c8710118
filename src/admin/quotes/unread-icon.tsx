import { DocumentText } from "@medusajs/icons"
import { adminQuoteEndpoints } from "../../contracts/quote"
import { CountedIcon } from "../components/counted-icon"
import { COUNT_INTERVAL_MS } from "../lib/live"
import { useEndpoint } from "../lib/use-endpoint"
import { useText } from "../lib/use-text"

/** The icon of the quotes, with the number of those that nobody has read. */
export const UnreadIcon = () => {
  const t = useText()
  const { data: count = 0 } = useEndpoint(
    adminQuoteEndpoints.adminListQuotes,
    { query: { is_unread: true, limit: 1 } },
    { select: ({ count }) => count, refetchInterval: COUNT_INTERVAL_MS },
  )
  return (
    <CountedIcon
      icon={<DocumentText />}
      count={count}
      label={t("quotes.unreadCount", { number: count })}
    />
  )
}
