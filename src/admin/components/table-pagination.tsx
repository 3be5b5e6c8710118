import { DataTable } from "@medusajs/ui"
import { useText } from "../lib/use-text"

/** The pages of the table around it, in the reader's language. */
export const TablePagination = () => {
  const t = useText()
  return (
    <DataTable.Pagination
      translations={{
        of: t("pages.of"),
        results: t("pages.results"),
        pages: t("pages.pages"),
        prev: t("pages.prev"),
        next: t("pages.next"),
      }}
    />
  )
}
