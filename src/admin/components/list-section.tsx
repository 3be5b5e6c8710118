import {
  Container,
  DataTable,
  type DataTablePaginationState,
  Heading,
  useDataTable,
} from "@medusajs/ui"
import { type ReactNode, useEffect, useState } from "react"
import { Notice } from "./notice"
import { TablePagination } from "./table-pagination"
import { pageOf } from "../lib/list-state"

const PAGE_SIZE = 10

/** One page of a list, as a query gives it. */
export const usePages = () => {
  const [pagination, setPagination] = useState({ pageIndex: 0, pageSize: PAGE_SIZE })
  return { pagination, setPagination, query: pageOf(pagination) }
}

type ListSectionProps<T> = {
  title: string
  /** What stands in place of entries. */
  texts: { failed: string; none: string }
  columns: Parameters<typeof useDataTable<T>>[0]["columns"]
  rows: T[] | undefined
  count: number | undefined
  error: Error | null
  pages: {
    pagination: DataTablePaginationState
    setPagination: (pagination: DataTablePaginationState) => void
  }
  /** Beside the title. */
  children?: ReactNode
}

/** A list that belongs to something, as a section of its page. */
export const ListSection = <T extends { id: string }>({
  title,
  texts,
  columns,
  rows,
  count,
  error,
  pages: { pagination, setPagination },
  children,
}: ListSectionProps<T>) => {
  // The last entry of the last page may have been removed.
  const last = count === undefined ? Infinity : Math.max(0, Math.ceil(count / PAGE_SIZE) - 1)
  useEffect(() => {
    if (pagination.pageIndex > last) setPagination({ ...pagination, pageIndex: last })
  }, [last, pagination, setPagination])

  const instance = useDataTable<T>({
    data: rows ?? [],
    rowCount: count ?? 0,
    getRowId: ({ id }) => id,
    columns,
    isLoading: !rows && !error,
    autoResetPageIndex: false,
    pagination: { state: pagination, onPaginationChange: setPagination },
  })
  const isEmpty = rows ? !rows.length : Boolean(error)
  return (
    <Container className="overflow-hidden p-0">
      <DataTable instance={instance}>
        <DataTable.Toolbar className="flex items-center justify-between">
          <Heading level="h2">{title}</Heading>
          {children}
        </DataTable.Toolbar>
        {isEmpty ? (
          // The table's own place for this is as high as a page needs, not a section.
          <div className="border-t px-6 py-8">
            {error ? (
              <Notice heading={texts.failed} hint={error.message} />
            ) : (
              <Notice heading={texts.none} />
            )}
          </div>
        ) : (
          <DataTable.Table />
        )}
        {(count ?? 0) > PAGE_SIZE && <TablePagination />}
      </DataTable>
    </Container>
  )
}
