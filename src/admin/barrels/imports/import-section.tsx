import { Container, Heading, Text } from "@medusajs/ui"
import { useEffect, useRef } from "react"
import type { BarrelImport } from "../../../contracts/barrel/imports"
import { formatMoment } from "../../lib/format"
import { useLanguage } from "../../lib/language"
import { useText } from "../../lib/use-text"
import { ImportActions } from "./import-actions"
import { ImportCounts } from "./import-counts"
import { ImportOutcome } from "./import-outcome"
import { ImportProgress } from "./import-progress"
import { ImportStatus } from "./import-status"

/** One import or check: where it stands, and what can be done with it. */
export const ImportSection = ({ item }: { item: BarrelImport }) => {
  const t = useText()
  const language = useLanguage()
  const heading = useRef<HTMLDivElement>(null)
  // The drawer that led here took the focus away with it.
  useEffect(() => heading.current?.focus(), [item.id])
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
        <div className="flex min-w-0 flex-col gap-y-1">
          <div
            ref={heading}
            tabIndex={-1}
            className="flex min-w-0 items-center gap-x-3 outline-none"
          >
            <Heading className="truncate" title={item.file_name}>
              {item.file_name}
            </Heading>
            <ImportStatus item={item} />
          </div>
          <Text size="small" className="text-ui-fg-subtle">
            {t(item.dry_run ? "imports.checkOf" : "imports.importOf", {
              moment: formatMoment(item.created_at, language),
            })}
          </Text>
        </div>
        <div className="flex items-center gap-x-2">
          <ImportActions item={item} />
        </div>
      </div>
      <ImportProgress item={item} />
      <ImportOutcome item={item} />
      <ImportCounts item={item} />
    </Container>
  )
}
