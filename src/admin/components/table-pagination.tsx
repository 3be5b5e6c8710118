import { DataTable } from "@medusajs/ui"
import { useText } from "../lib/use-text"

/** The pages of the table around it, in the reader's language. */
export const TablePagination = () => {
  const t = useText()
  return (
    <DataTable.Pagination
      translations={{
        of: t("pagination.of"),
        results: t("pagination.results"),
        pages: t("pagination.pages"),
        prev: t("pagination.prev"),
        next: t("pagination.next"),
      }}
    />
  )
}
