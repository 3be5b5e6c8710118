import { ArrowPath, Eye } from "@medusajs/icons"
import { createDataTableColumnHelper } from "@medusajs/ui"
import type { WhatsappMessageView } from "../../../contracts/whatsapp"
import { ActionMenu } from "../../components/action-menu"
import { formatNumber } from "../../lib/format"
import { useLanguage } from "../../lib/language"
import { useSortable } from "../../lib/use-sortable"
import { useText } from "../../lib/use-text"
import { MessageStatusBadge } from "../badges"
import { isResendable } from "../delivery-status"
import { useResending } from "../use-resending"
import { CreatedCell, ProblemCell, SubjectCell } from "./cells"

const helper = createDataTableColumnHelper<WhatsappMessageView>()

/** Columns that only offer their order: their moments are among the details. */
export const HIDDEN_COLUMNS = { sent_at: false, next_attempt_at: false }

type RowActionsProps = {
  message: WhatsappMessageView
  open: (message: WhatsappMessageView) => void
}

const RowActions = ({ message, open }: RowActionsProps) => {
  const t = useText()
  const { resend } = useResending()
  return (
    <ActionMenu
      groups={[
        [{ label: t("whatsapp.details"), icon: <Eye />, onClick: () => open(message) }],
        isResendable(message)
          ? [
              {
                label: t("whatsapp.resend.action"),
                icon: <ArrowPath />,
                onClick: () => void resend(message),
              },
            ]
          : [],
      ]}
    />
  )
}

/** The ids of sortable columns are what the API orders by. */
export const useColumns = (open: (message: WhatsappMessageView) => void) => {
  const t = useText()
  const language = useLanguage()
  const sortable = useSortable()
  return [
    helper.accessor("subject", {
      header: t("whatsapp.fields.subject"),
      truncateTooltip: false,
      cell: ({ row }) => <SubjectCell message={row.original} />,
    }),
    helper.accessor("kind", {
      header: t("whatsapp.fields.kind"),
      cell: ({ getValue }) => t(`whatsapp.kinds.${getValue()}`),
    }),
    helper.accessor("to", { header: t("whatsapp.fields.to") }),
    helper.accessor("status", {
      header: t("columns.status"),
      truncateTooltip: false,
      cell: ({ getValue }) => <MessageStatusBadge status={getValue()} />,
    }),
    helper.accessor("attempts", {
      header: t("whatsapp.fields.attempts"),
      ...sortable,
      cell: ({ getValue }) => formatNumber(getValue(), language),
    }),
    helper.accessor("created_at", {
      header: t("columns.created"),
      ...sortable,
      truncateTooltip: false,
      cell: ({ row }) => <CreatedCell message={row.original} />,
    }),
    helper.accessor("error_code", {
      header: t("whatsapp.fields.error"),
      truncateTooltip: false,
      cell: ({ row }) => <ProblemCell message={row.original} />,
    }),
    helper.accessor("sent_at", { header: t("whatsapp.fields.sent_at"), ...sortable }),
    helper.accessor("next_attempt_at", {
      header: t("whatsapp.fields.next_attempt_at"),
      ...sortable,
    }),
    helper.display({
      id: "action",
      cell: ({ row }) => <RowActions message={row.original} open={open} />,
    }),
  ]
}
