import { createDataTableFilterHelper } from "@medusajs/ui"
import { QUOTE_STATUSES } from "../../../modules/quote/types"
import { useText } from "../../lib/use-text"
import { useStaff } from "../people"
import type { FILTERS } from "./list-state"

const helper = createDataTableFilterHelper<Record<(typeof FILTERS)[number], string>>()

export const useFilters = () => {
  const t = useText()
  return [
    helper.accessor("status", {
      type: "multiselect",
      label: t("columns.status"),
      searchable: false,
      options: QUOTE_STATUSES.map((value) => ({ value, label: t(`quotes.status.${value}`) })),
    }),
    helper.accessor("owner_id", {
      type: "multiselect",
      label: t("quotes.fields.owner_id"),
      searchable: false,
      options: useStaff(),
    }),
  ]
}
