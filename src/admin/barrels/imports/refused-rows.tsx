import { ArrowDownTray } from "@medusajs/icons"
import {
  Button,
  Container,
  createDataTableColumnHelper,
  DataTable,
  Heading,
  useDataTable,
} from "@medusajs/ui"
import { useState } from "react"
import { type BarrelImport, barrelImportEndpoints } from "../../../contracts/barrel"
import { Notice } from "../../components/notice"
import { TablePagination } from "../../components/table-pagination"
import type { AnswerOf } from "../../lib/endpoint-call"
import { LOCALES, useLanguage } from "../../lib/language"
import { useDownload } from "../../lib/use-download"
import { useText } from "../../lib/use-text"
import { useRefusedRows } from "./api"
import { isRunning } from "./progress"

type RefusedRow = AnswerOf<
  typeof barrelImportEndpoints.adminListRefusedRows
>["refused_rows"][number]

const PAGE_SIZE = 20

const helper = createDataTableColumnHelper<RefusedRow>()

const useColumns = () => {
  const t = useText()
  return [
    // Without separators, as an editor or a spreadsheet numbers its lines.
    helper.accessor("line", { header: t("imports.line"), size: 80 }),
    helper.accessor("sku", {
      header: t("imports.sku"),
      size: 160,
      cell: ({ getValue }) => getValue() ?? "–",
    }),
    helper.accessor("title", {
      header: t("imports.title"),
      size: 220,
      cell: ({ getValue }) => getValue() ?? "–",
    }),
    helper.accessor("column", {
      header: t("imports.column"),
      size: 180,
      cell: ({ getValue }) => <code className="txt-compact-small">{getValue() || "–"}</code>,
    }),
    helper.accessor("message", {
      header: t("imports.reason"),
      size: 1000,
      truncateTooltip: false,
      cell: ({ getValue }) => <span className="block whitespace-normal py-3">{getValue()}</span>,
    }),
  ]
}

const DownloadButton = ({ id }: { id: string }) => {
  const t = useText()
  const language = useLanguage()
  const { start, isLoading } = useDownload()
  return (
    <Button
      size="small"
      variant="secondary"
      isLoading={isLoading}
      onClick={() =>
        void start(
          barrelImportEndpoints.adminDownloadRefusedRows,
          { params: { id }, query: { locale: LOCALES[language] } },
          `${t("imports.refusedName")}.csv`,
        )
      }
    >
      <ArrowDownTray />
      {t("imports.downloadRefused")}
    </Button>
  )
}

/** The rows that were refused, and why; the rest of the file is not affected by them. */
export const RefusedRows = ({ item }: { item: BarrelImport }) => {
  const t = useText()
  const locale = LOCALES[useLanguage()]
  const [pagination, setPagination] = useState({ pageIndex: 0, pageSize: PAGE_SIZE })
  const { data, error, isLoading } = useRefusedRows(item.id, item.failed, {
    limit: PAGE_SIZE,
    offset: pagination.pageIndex * PAGE_SIZE,
    locale,
  })
  const instance = useDataTable({
    data: data?.refused_rows ?? [],
    rowCount: data?.count ?? 0,
    getRowId: ({ line, column, message }) => `${line} ${column} ${message}`,
    columns: useColumns(),
    isLoading,
    autoResetPageIndex: false,
    pagination: {
      // While they load, as many lines are drawn as a page has.
      state: isLoading ? { pageIndex: 0, pageSize: Math.min(PAGE_SIZE, item.failed) } : pagination,
      onPaginationChange: setPagination,
    },
  })
  const notice = error ? (
    <Notice heading={t("imports.refusedFailed")} hint={error.message} />
  ) : (
    <Notice heading={t(isRunning(item) ? "imports.noneRefusedYet" : "imports.noneRefused")} />
  )
  return (
    <Container className="divide-y p-0">
      <DataTable instance={instance}>
        <DataTable.Toolbar className="flex items-center justify-between">
          <Heading level="h2">{t("imports.refusedRows")}</Heading>
          {item.failed > 0 && <DownloadButton id={item.id} />}
        </DataTable.Toolbar>
        <DataTable.Table emptyState={{ empty: { custom: notice } }} />
        {item.failed > 0 && <TablePagination />}
      </DataTable>
    </Container>
  )
}
