import { createDataTableColumnHelper } from "@medusajs/ui"
import type { ReactNode } from "react"
import type { TextKey } from "../i18n/en"
import { type Format, useFormat } from "./use-format"

/** A column of a table: a text, which is cut where it is too long, or anything else. */
export type Column<Row> = {
  /** Of a sortable column, what the API orders by. */
  id: string
  header?: TextKey
  isSortable?: boolean
  /** In the sorting menu, where the header says more than what is sorted by. */
  sortLabel?: TextKey
  /** Only offers its order: the table has no room to show it. */
  isHidden?: boolean
  align?: "right"
  /** Pixels. */
  size?: number
  text?: (row: Row, format: Format) => string
  cell?: (row: Row, format: Format) => ReactNode
}

/** The columns as Medusa's table takes them. */
export const useColumns = <Row>(columns: readonly Column<Row>[]) => {
  const format = useFormat()
  const { t } = format
  const helper = createDataTableColumnHelper<Row>()
  return columns.map(({ id, header, isSortable, sortLabel, align, size, text, cell }) =>
    helper.accessor((row: Row) => text?.(row, format) ?? "", {
      id,
      header: header ? t(header) : "",
      ...(isSortable && {
        enableSorting: true,
        sortAscLabel: t("list.sortAscending"),
        sortDescLabel: t("list.sortDescending"),
        ...(sortLabel && { sortLabel: t(sortLabel) }),
      }),
      ...(align && { align }),
      ...(size && { size }),
      ...(cell && {
        truncateTooltip: false,
        cell: ({ row }: { row: { original: Row } }) => cell(row.original, format),
      }),
    }),
  )
}

/** Which columns a table doesn't show. */
export const visibilityOf = (columns: readonly Column<never>[]): Record<string, boolean> =>
  Object.fromEntries(columns.flatMap(({ id, isHidden }) => (isHidden ? [[id, false]] : [])))
