import { Text } from "@medusajs/ui"
import type { BarrelImport } from "../../../contracts/barrel/imports"
import { formatNumber } from "../../lib/format"
import { useLanguage } from "../../lib/language"
import { useText } from "../../lib/use-text"

const COUNTS = ["created", "updated", "unchanged", "failed"] as const

/** What became of the rows; of a check, what would become of them. */
export const ImportCounts = ({ item }: { item: BarrelImport }) => {
  const t = useText()
  const language = useLanguage()
  return (
    <dl className="grid grid-cols-2 gap-px overflow-hidden md:grid-cols-4">
      {COUNTS.map((count) => (
        <div key={count} className="flex flex-col-reverse gap-y-1 px-6 py-4">
          <Text asChild size="small" leading="compact" className="text-ui-fg-subtle">
            <dt>{t(`imports.${item.dry_run ? "wouldBe" : "counts"}.${count}`)}</dt>
          </Text>
          <dd
            className={`txt-large-plus tabular-nums ${
              count === "failed" && item.failed ? "text-ui-fg-error" : "text-ui-fg-base"
            }`}
          >
            {formatNumber(item[count], language)}
          </dd>
        </div>
      ))}
    </dl>
  )
}
