import { createDataTableColumnHelper, Text } from "@medusajs/ui"
import type { AdminPageListing } from "../../../contracts/page"
import { DoubleCell } from "../../components/cells"
import { NameLink } from "../../components/name-link"
import { formatMoment } from "../../lib/format"
import { useLanguage } from "../../lib/language"
import { useSortable } from "../../lib/use-sortable"
import { useText } from "../../lib/use-text"
import { titleOf } from "../titles"
import { LanguageMarks } from "./language-marks"
import { StatusCell } from "./status-cell"

const helper = createDataTableColumnHelper<AdminPageListing>()

/** The ids of sortable columns are what the API orders by. */
export const useColumns = (locales: readonly string[]) => {
  const t = useText()
  const language = useLanguage()
  const sortable = useSortable()
  return [
    helper.accessor("key", {
      header: t("pages.fields.page"),
      ...sortable,
      truncateTooltip: false,
      cell: ({ row: { original } }) => (
        <div className="flex max-w-72 flex-col py-1">
          <NameLink to={`/pages/${original.id}`} name={titleOf(original, locales)} />
          <Text size="xsmall" leading="compact" className="text-ui-fg-muted truncate">
            {original.key}
          </Text>
        </div>
      ),
    }),
    helper.accessor("status", {
      header: t("columns.status"),
      truncateTooltip: false,
      cell: ({ row: { original } }) => <StatusCell page={original} />,
    }),
    helper.display({
      id: "languages",
      header: t("pages.fields.languages"),
      cell: ({ row: { original } }) => <LanguageMarks page={original} locales={locales} />,
    }),
    helper.accessor("updated_at", {
      header: t("pages.fields.updated"),
      ...sortable,
      truncateTooltip: false,
      cell: ({ row: { original } }) => (
        <DoubleCell
          text={formatMoment(original.updated_at, language)}
          below={original.updated_by?.name ?? null}
          className="max-w-56"
        />
      ),
    }),
  ]
}
