import { createDataTableFilterHelper } from "@medusajs/ui"
import { PAGE_STATUSES } from "../../../modules/page/types"
import { useText } from "../../lib/use-text"
import type { FILTERS } from "./list-state"

const helper = createDataTableFilterHelper<Record<(typeof FILTERS)[number], string>>()

export const useFilters = () => {
  const t = useText()
  return [
    helper.accessor("status", {
      type: "multiselect",
      label: t("columns.status"),
      searchable: false,
      options: PAGE_STATUSES.map((value) => ({ value, label: t(`pages.status.${value}`) })),
    }),
  ]
}
