import { Text } from "@medusajs/ui"
import { useMemo } from "react"
import { useText } from "../../lib/use-text"
import { type Part, partsOf } from "./parts"

const Gap = ({ lines }: { lines: number }) => (
  <span className="text-ui-fg-muted my-1 flex select-none items-center gap-x-2 font-sans text-xs">
    <span aria-hidden className="bg-ui-border-base h-px flex-1" />
    {useText()("pages.history.gap", { lines })}
    <span aria-hidden className="bg-ui-border-base h-px flex-1" />
  </span>
)

const Stretch = ({ part }: { part: Part }) => {
  if (part.kind === "gap") return <Gap lines={part.lines} />
  if (part.kind === "same") return <span className="text-ui-fg-subtle">{part.text}</span>
  return part.kind === "removed" ? (
    <del className="bg-ui-tag-red-bg text-ui-tag-red-text rounded-sm">{part.text}</del>
  ) : (
    <ins className="bg-ui-tag-green-bg text-ui-tag-green-text rounded-sm">{part.text}</ins>
  )
}

type TextDiffProps = { label: string; before: string; after: string; isLong?: boolean }

/** What changed in a text, in place: struck out what went, underlined what came. */
export const TextDiff = ({ label, before, after, isLong }: TextDiffProps) => {
  const parts = useMemo(() => partsOf(before, after), [before, after])
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
        {parts.map((part, index) => (
          <Stretch key={index} part={part} />
        ))}
      </div>
    </section>
  )
}
