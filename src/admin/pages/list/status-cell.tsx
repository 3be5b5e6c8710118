import { Text } from "@medusajs/ui"
import type { AdminPageListing } from "../../../contracts/page"
import { formatMoment } from "../../lib/format"
import { useLanguage } from "../../lib/language"
import { useText } from "../../lib/use-text"
import { PageStatusBadge } from "../badges"

/** What comes next by itself: the beginning, or the end. */
const useComing = ({ live, next }: AdminPageListing): string | null => {
  const t = useText()
  const language = useLanguage()
  if (next) return t("pages.list.from", { moment: formatMoment(next.since, language) })
  return live?.until ? t("pages.list.until", { moment: formatMoment(live.until, language) }) : null
}

export const StatusCell = ({ page }: { page: AdminPageListing }) => {
  const coming = useComing(page)
  return (
    <div className="flex flex-col items-start gap-y-0.5 py-1">
      <PageStatusBadge status={page.status} />
      {coming && (
        <Text size="xsmall" leading="compact" className="text-ui-fg-muted">
          {coming}
        </Text>
      )}
    </div>
  )
}
