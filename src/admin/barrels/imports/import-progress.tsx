import { Text } from "@medusajs/ui"
import type { BarrelImport } from "../../../contracts/barrel/imports"
import { formatNumber, formatPercent } from "../../lib/format"
import { useLanguage } from "../../lib/language"
import { useText } from "../../lib/use-text"
import { isRunning, percentOf } from "./progress"

const rowsText = ({ status, total, processed }: BarrelImport) => {
  if (status === "pending") return "imports.waiting"
  return total || processed ? "imports.rowsDone" : "imports.reading"
}

/** A bar while the import runs, and how many rows are done. */
export const ImportProgress = ({ item }: { item: BarrelImport }) => {
  const t = useText()
  const language = useLanguage()
  const percent = percentOf(item)
  const text = t(rowsText(item), {
    done: formatNumber(item.processed, language),
    total: formatNumber(item.total, language),
  })
  if (!isRunning(item)) return null
  return (
    <div className="flex flex-col gap-y-2 px-6 py-4">
      <div className="flex items-center justify-between">
        <Text size="small" leading="compact" className="text-ui-fg-subtle">
          {text}
        </Text>
        <Text size="small" leading="compact" className="text-ui-fg-muted tabular-nums">
          {formatPercent(percent, language)}
        </Text>
      </div>
      <div
        role="progressbar"
        aria-label={t("imports.progress")}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        aria-valuetext={text}
        className="bg-ui-bg-component shadow-borders-base h-1.5 overflow-hidden rounded-full"
      >
        <div
          className="bg-ui-fg-interactive h-full rounded-full transition-[width] duration-500 motion-reduce:transition-none"
          style={{ width: `${percent}%` }}
        />
      </div>
    </div>
  )
}
