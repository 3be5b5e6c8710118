import { createDataTableFilterHelper } from "@medusajs/ui"
import { WHATSAPP_MESSAGE_KINDS, WHATSAPP_MESSAGE_STATUSES } from "../../../modules/whatsapp/types"
import { useText } from "../../lib/use-text"
import type { FILTERS } from "./list-state"
import { RecipientFilter } from "./recipient-filter"

const helper = createDataTableFilterHelper<Record<(typeof FILTERS)[number], string>>()

export const useFilters = () => {
  const t = useText()
  return [
    helper.accessor("status", {
      type: "multiselect",
      label: t("columns.status"),
      searchable: false,
      options: WHATSAPP_MESSAGE_STATUSES.map((value) => ({
        value,
        label: t(`whatsapp.status.${value}`),
      })),
    }),
    helper.accessor("kind", {
      type: "multiselect",
      label: t("whatsapp.fields.kind"),
      searchable: false,
      options: WHATSAPP_MESSAGE_KINDS.map((value) => ({
        value,
        label: t(`whatsapp.kinds.${value}`),
      })),
    }),
    helper.accessor("to", {
      type: "custom",
      label: t("whatsapp.fields.to"),
      render: (filter: { value: unknown; onChange: (value: string) => void }) => (
        <RecipientFilter value={filter.value} onChange={filter.onChange} />
      ),
    }),
  ]
}
