import { Text } from "@medusajs/ui"

const WIDTH = "max-w-24 min-[1400px]:max-w-32"

export const ShortCell = ({ text }: { text: string | null }) =>
  text ? (
    <span title={text} className={`block truncate ${WIDTH}`}>
      {text}
    </span>
  ) : (
    <span className="text-ui-fg-muted">–</span>
  )

/** A value and what belongs to it below, as the title and its handle. */
export const DoubleCell = ({ text, below }: { text: string | null; below: string | null }) => (
  <div className={`flex flex-col ${WIDTH}`}>
    <ShortCell text={text ?? below} />
    {text && below && (
      <Text size="xsmall" leading="compact" className="text-ui-fg-muted truncate">
        {below}
      </Text>
    )}
  </div>
)
