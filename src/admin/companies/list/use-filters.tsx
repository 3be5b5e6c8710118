import { createDataTableFilterHelper } from "@medusajs/ui"
import { COMPANY_STATUSES, VAT_STATUSES } from "../../../modules/company/types"
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
      options: COMPANY_STATUSES.map((value) => ({ value, label: t(`companies.status.${value}`) })),
    }),
    helper.accessor("vat_status", {
      type: "multiselect",
      label: t("companies.fields.vat_number"),
      searchable: false,
      options: VAT_STATUSES.map((value) => ({ value, label: t(`companies.vatStatus.${value}`) })),
    }),
  ]
}
