import { useText } from "./use-text"

/** What makes a column of a table one that can be sorted by. */
export const useSortable = () => {
  const t = useText()
  return {
    enableSorting: true,
    sortAscLabel: t("list.sortAscending"),
    sortDescLabel: t("list.sortDescending"),
  }
}
