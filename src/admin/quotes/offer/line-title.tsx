import { Badge, clx, Text } from "@medusajs/ui"
import type { QuoteItem } from "../../../contracts/quote"
import { useText } from "../../lib/use-text"
import { Changed } from "./changed"
import type { LineDifference, LineField } from "./differences"
import { useDiscountText } from "./use-discount-text"

type LineTitleProps = {
  line: QuoteItem
  currency: string
  difference: LineDifference
  /** What is said of a line that the other offer doesn't have. */
  alone: { label: string; color: "green" | "red" }
}

const NOTHING: ReadonlySet<LineField> = new Set()

/** What is offered, and what is said of it. */
export const LineTitle = ({ line, currency, difference, alone }: LineTitleProps) => {
  const t = useText()
  const discountText = useDiscountText(currency)
  const isAlone = difference === "alone"
  const changed = isAlone ? NOTHING : difference
  const below = [line.sku, line.subtitle].filter(Boolean).join(" · ")
  return (
    <div className="flex min-w-0 flex-col gap-y-0.5 py-3">
      <div className="flex min-w-0 items-center gap-x-2">
        <span
          title={line.title}
          className={clx("txt-compact-small-plus text-ui-fg-base line-clamp-2", {
            "line-through": isAlone && alone.color === "red",
          })}
        >
          <Changed when={changed.has("title")}>{line.title}</Changed>
        </span>
        {isAlone && (
          <Badge size="2xsmall" color={alone.color} className="shrink-0">
            {alone.label}
          </Badge>
        )}
      </div>
      {below && (
        <Text size="xsmall" leading="compact" className="text-ui-fg-muted truncate" title={below}>
          {below}
        </Text>
      )}
      {line.discount && (
        <Text size="xsmall" leading="compact">
          <Changed when={changed.has("discount")}>
            {t("quotes.offer.discountOf", { discount: discountText(line.discount) })}
          </Changed>
        </Text>
      )}
      {line.lead_time_days && (
        <Text size="xsmall" leading="compact">
          <Changed when={changed.has("lead_time_days")}>
            {t("quotes.offer.leadTime", { days: line.lead_time_days })}
          </Changed>
        </Text>
      )}
      {line.note && (
        <Text size="xsmall" className="text-ui-fg-subtle whitespace-pre-line">
          <Changed when={changed.has("note")}>{line.note}</Changed>
        </Text>
      )}
    </div>
  )
}
