import { clx, Text } from "@medusajs/ui"

const WIDTH = "max-w-24 min-[1400px]:max-w-32"

type ShortCellProps = { text: string | null; className?: string }

export const ShortCell = ({ text, className = WIDTH }: ShortCellProps) =>
  text ? (
    <span title={text} className={clx("block truncate", className)}>
      {text}
    </span>
  ) : (
    <span className="text-ui-fg-muted">–</span>
  )

/** What belongs to a value, below it. */
export const Below = ({ text }: { text: string }) => (
  <Text size="xsmall" leading="compact" className="text-ui-fg-muted truncate">
    {text}
  </Text>
)

type DoubleCellProps = { text: string | null; below: string | null; className?: string }

/** A value and what belongs to it below, as the title and its handle. */
export const DoubleCell = ({ text, below, className = WIDTH }: DoubleCellProps) => (
  <div className={clx("flex flex-col", className)}>
    <ShortCell text={text ?? below} className={className} />
    {text && below && <Below text={below} />}
  </div>
)
