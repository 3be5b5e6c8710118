import { Text } from "@medusajs/ui"
import { type AdminPageListing, adminPageEndpoints } from "../../../contracts/page"
import { PAGE_STATUSES } from "../../../modules/page/types"
import { DoubleCell } from "../../components/cells"
import { NameLink } from "../../components/name-link"
import { defineList } from "../../lib/define-list"
import { vocabularyFilter } from "../../lib/filters"
import { useLocales } from "../api"
import { titleOf } from "../titles"
import { LanguageMarks } from "./language-marks"
import { StatusCell } from "./status-cell"

const TitleCell = ({ page }: { page: AdminPageListing }) => {
  const { data: locales = [] } = useLocales()
  return (
    <div className="flex max-w-72 flex-col py-1">
      <NameLink to={`/pages/${page.id}`} name={titleOf(page, locales)} />
      <Text size="xsmall" leading="compact" className="text-ui-fg-muted truncate">
        {page.key}
      </Text>
    </div>
  )
}

export const pageList = defineList({
  endpoint: adminPageEndpoints.adminListPages,
  rows: "pages",
  texts: "pages",
  pathOf: ({ id }) => `/pages/${id}`,
  create: { to: "/pages/create", label: "pages.create" },
  filters: { status: vocabularyFilter("columns.status", PAGE_STATUSES, "pages.status") },
  columns: [
    {
      id: "key",
      header: "pages.fields.page",
      isSortable: true,
      cell: (page) => <TitleCell page={page} />,
    },
    {
      id: "status",
      header: "columns.status",
      cell: (page) => <StatusCell page={page} />,
    },
    {
      id: "languages",
      header: "pages.fields.languages",
      cell: (page) => <LanguageMarks page={page} />,
    },
    {
      id: "updated_at",
      header: "pages.fields.updated",
      isSortable: true,
      cell: ({ updated_at, updated_by }, { moment }) => (
        <DoubleCell
          text={moment(updated_at)}
          below={updated_by?.name ?? null}
          className="max-w-56"
        />
      ),
    },
  ],
})
