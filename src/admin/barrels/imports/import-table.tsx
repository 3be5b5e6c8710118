import {
  Button,
  Container,
  createDataTableColumnHelper,
  DataTable,
  Heading,
  useDataTable,
} from "@medusajs/ui"
import { useState } from "react"
import { Link, useNavigate } from "react-router-dom"
import type { BarrelImport } from "../../../contracts/barrel/imports"
import { Notice } from "../../components/notice"
import { TablePagination } from "../../components/table-pagination"
import { formatMoment, formatNumber } from "../../lib/format"
import { useLanguage } from "../../lib/language"
import { useText } from "../../lib/use-text"
import { useImports } from "./api"
import { ImportStatus } from "./import-status"

const PAGE_SIZE = 20

const COUNTS = ["total", "created", "updated", "unchanged", "failed"] as const

/** Of a check, a number says what would be done. */
const Count = ({ item, count }: { item: BarrelImport; count: (typeof COUNTS)[number] }) => {
  const t = useText()
  const number = formatNumber(item[count], useLanguage())
  if (!item.dry_run || count === "total") return <>{number}</>
  return (
    <abbr
      className="text-ui-fg-muted italic no-underline"
      title={`${t(`imports.wouldBe.${count}`)}: ${number}`}
    >
      {number}
    </abbr>
  )
}

const helper = createDataTableColumnHelper<BarrelImport>()

const useColumns = () => {
  const t = useText()
  const language = useLanguage()
  return [
    helper.accessor("file_name", {
      header: t("imports.file"),
      truncateTooltip: false,
      cell: ({ row: { original } }) => (
        <Link
          to={`/barrels/imports/${original.id}`}
          onClick={(event) => event.stopPropagation()}
          title={original.file_name}
          className="txt-compact-small-plus text-ui-fg-base focus-visible:shadow-borders-focus block max-w-64 truncate rounded-sm outline-none"
        >
          {original.file_name}
        </Link>
      ),
    }),
    helper.accessor("dry_run", {
      header: t("imports.kind"),
      cell: ({ getValue }) => t(getValue() ? "imports.isCheck" : "imports.isImport"),
    }),
    helper.accessor("created_at", {
      header: t("imports.started"),
      cell: ({ getValue }) => formatMoment(getValue(), language),
    }),
    ...COUNTS.map((count) =>
      helper.accessor(count, {
        header: t(`imports.counts.${count}`),
        align: "right",
        cell: ({ row: { original } }) => <Count item={original} count={count} />,
      }),
    ),
    helper.accessor("status", {
      header: t("columns.status"),
      truncateTooltip: false,
      cell: ({ row: { original } }) => <ImportStatus item={original} />,
    }),
  ]
}

const NewImportButton = () => (
  <Button size="small" variant="secondary" asChild>
    <Link to="/barrels/import">{useText()("actions.import")}</Link>
  </Button>
)

/** All imports and checks, newest first. */
export const ImportTable = () => {
  const t = useText()
  const navigate = useNavigate()
  const [pagination, setPagination] = useState({ pageIndex: 0, pageSize: PAGE_SIZE })
  const { data, isPending, error } = useImports({
    limit: PAGE_SIZE,
    offset: pagination.pageIndex * PAGE_SIZE,
  })
  const instance = useDataTable({
    data: data?.imports ?? [],
    rowCount: data?.count ?? 0,
    getRowId: ({ id }) => id,
    columns: useColumns(),
    isLoading: isPending,
    autoResetPageIndex: false,
    onRowClick: (event, { id }) => {
      if (!event.metaKey && !event.ctrlKey) void navigate(`/barrels/imports/${id}`)
    },
    pagination: { state: pagination, onPaginationChange: setPagination },
  })
  const notice = error ? (
    <Notice heading={t("imports.listFailed")} hint={error.message} />
  ) : (
    <Notice heading={t("imports.none")} hint={t("imports.noneHint")}>
      <NewImportButton />
    </Notice>
  )
  return (
    <Container className="divide-y p-0">
      <DataTable instance={instance}>
        <DataTable.Toolbar className="flex items-center justify-between">
          <Heading>{t("imports.list")}</Heading>
          <NewImportButton />
        </DataTable.Toolbar>
        <DataTable.Table emptyState={{ empty: { custom: notice } }} />
        <TablePagination />
      </DataTable>
    </Container>
  )
}
