import { Text } from "@medusajs/ui"
import { useMemo } from "react"
import { useText } from "../../lib/use-text"
import { type Segment, segmentsOf } from "./segments"

const Gap = ({ lines }: { lines: number }) => (
  <span className="text-ui-fg-muted my-1 flex select-none items-center gap-x-2 font-sans text-xs">
    <span aria-hidden className="bg-ui-border-base h-px flex-1" />
    {useText()("pages.history.gap", { lines })}
    <span aria-hidden className="bg-ui-border-base h-px flex-1" />
  </span>
)

const Stretch = ({ segment }: { segment: Segment }) => {
  if (segment.kind === "gap") return <Gap lines={segment.lines} />
  if (segment.kind === "same") return <span className="text-ui-fg-subtle">{segment.text}</span>
  return segment.kind === "removed" ? (
    <del className="bg-ui-tag-red-bg text-ui-tag-red-text rounded-sm">{segment.text}</del>
  ) : (
    <ins className="bg-ui-tag-green-bg text-ui-tag-green-text rounded-sm">{segment.text}</ins>
  )
}

type TextDiffProps = { label: string; before: string; after: string; isLong?: boolean }

/** What changed in a text, in place: struck out what went, underlined what came. */
export const TextDiff = ({ label, before, after, isLong }: TextDiffProps) => {
  const segments = useMemo(() => segmentsOf(before, after), [before, after])
  return (
    <section className="flex flex-col gap-y-1.5">
      <Text size="small" weight="plus" leading="compact">
        {label}
      </Text>
      <div
        className={`bg-ui-bg-subtle shadow-borders-base whitespace-pre-wrap break-words rounded-md px-3 py-2 ${
          isLong ? "font-mono text-[13px] leading-6" : "text-sm"
        }`}
      >
        {segments.map((segment, index) => (
          <Stretch key={index} segment={segment} />
        ))}
      </div>
    </section>
  )
}
