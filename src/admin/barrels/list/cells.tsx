import { Text, Tooltip } from "@medusajs/ui"
import type { AdminBarrelListing } from "../../../contracts/barrel"
import type { Label } from "../../../modules/barrel/vocabulary"
import { ActionMenu } from "../../components/action-menu"
import { DoubleCell, ShortCell } from "../../components/cells"
import { NameLink } from "../../components/name-link"
import { Thumbnail } from "../../components/thumbnail"
import { formatMoney } from "../../lib/format"
import { useLanguage } from "../../lib/language"
import { useBarrelActions } from "../use-barrel-actions"

export const TitleCell = ({ barrel }: { barrel: AdminBarrelListing }) => (
  <div className="flex max-w-44 items-center gap-x-3 min-[1400px]:max-w-64">
    <Thumbnail src={barrel.thumbnail} />
    <div className="flex min-w-0 flex-col">
      <NameLink to={`/products/${barrel.id}`} name={barrel.title} />
      <Text size="xsmall" leading="compact" className="text-ui-fg-muted truncate">
        /{barrel.handle}
      </Text>
    </div>
  </div>
)

/** The price of the store's currency, the others on top of it. */
export const PriceCell = ({ barrel }: { barrel: AdminBarrelListing }) => {
  const language = useLanguage()
  const shown = barrel.price ?? barrel.prices[0]
  if (!shown) return <ShortCell text={null} />
  const others = barrel.prices.filter(({ currency_code }) => currency_code !== shown.currency_code)
  const text = formatMoney(shown, language)
  if (!others.length) return text
  return (
    <Tooltip content={others.map((price) => formatMoney(price, language)).join(" · ")}>
      {/* For who reads without a mouse. */}
      <span tabIndex={0} className="focus-visible:shadow-borders-focus rounded-sm outline-none">
        {text} <span className="text-ui-fg-muted">+{others.length}</span>
      </span>
    </Tooltip>
  )
}

type LabelCellProps = { label: Label | null; below?: Label | string | null }

/** A word of the vocabulary, with what belongs to it below. */
export const LabelCell = ({ label, below = null }: LabelCellProps) => {
  const language = useLanguage()
  return (
    <DoubleCell
      text={label && label[language]}
      below={below && typeof below === "object" ? below[language] : below}
    />
  )
}

export const RowActions = ({ barrel }: { barrel: AdminBarrelListing }) => (
  <ActionMenu groups={useBarrelActions()(barrel)} />
)
