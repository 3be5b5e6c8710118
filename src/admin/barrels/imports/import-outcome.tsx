import { Alert, Text } from "@medusajs/ui"
import type { BarrelImport } from "../../../contracts/barrel/imports"
import type { TextKey } from "../../i18n/en"
import { formatNumber } from "../../lib/format"
import { useLanguage } from "../../lib/language"
import { useText } from "../../lib/use-text"
import { isRunning } from "./progress"

type Outcome = { variant: "success" | "warning" | "error"; text: TextKey }

const outcomeOf = ({ status, dry_run, total, failed }: BarrelImport): Outcome => {
  const kind = dry_run ? "checked" : "imported"
  if (status === "failed") return { variant: "error", text: "imports.outcome.failed" }
  if (status === "undone") return { variant: "warning", text: "imports.outcome.undone" }
  if (status === "canceled") return { variant: "warning", text: `imports.outcome.${kind}Canceled` }
  if (!failed) return { variant: "success", text: `imports.outcome.${kind}` }
  if (failed === total) return { variant: "error", text: "imports.outcome.allRefused" }
  return { variant: "warning", text: `imports.outcome.${kind}Partly` }
}

/** How an import ended and what follows from it, read out as soon as it is known. */
export const ImportOutcome = ({ item }: { item: BarrelImport }) => {
  const t = useText()
  const language = useLanguage()
  const { variant, text } = outcomeOf(item)
  return (
    <div role="status" className="px-6 py-4 empty:hidden">
      {!isRunning(item) && (
        <Alert variant={variant}>
          {t(text, { failed: formatNumber(item.failed, language) })}
          {item.error && (
            <Text size="small" className="text-ui-fg-subtle break-words">
              {t("imports.gaveUp")}
            </Text>
          )}
        </Alert>
      )}
    </div>
  )
}
