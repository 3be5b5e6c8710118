import { Button, DropdownMenu } from "@medusajs/ui"
import { barrelImportEndpoints } from "../../../contracts/barrel"
import { LOCALES, useLanguage } from "../../lib/language"
import type { ListState } from "../../lib/list-state"
import { useDownload } from "../../lib/use-download"
import { useText } from "../../lib/use-text"
import { FILE_FORMATS } from "../../../shared/tabular/formats"
import type { BarrelQuery } from "../api"
import { listQueryOf } from "../../lib/define-list"
import { barrelList } from "./barrel-list"

/** Downloads the list as it is filtered and sorted, all its pages. */
export const ExportMenu = ({ state }: { state: ListState }) => {
  const t = useText()
  const locale = LOCALES[useLanguage()]
  const { start, isLoading } = useDownload()
  return (
    <DropdownMenu>
      <DropdownMenu.Trigger asChild>
        <Button size="small" variant="secondary" isLoading={isLoading}>
          {t("actions.export")}
        </Button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Content align="end">
        {FILE_FORMATS.map((format) => (
          <DropdownMenu.Item
            key={format}
            onClick={() =>
              void start(
                barrelImportEndpoints.adminExportBarrels,
                { query: { ...(listQueryOf(barrelList, state) as BarrelQuery), format, locale } },
                `${t("list.exportName")}.${format}`,
              )
            }
          >
            {t(`list.export.${format}`)}
          </DropdownMenu.Item>
        ))}
      </DropdownMenu.Content>
    </DropdownMenu>
  )
}
