import { whatsappEndpoints } from "../../../contracts/whatsapp"
import { WHATSAPP_MESSAGE_KINDS, WHATSAPP_MESSAGE_STATUSES } from "../../../modules/whatsapp/types"
import { defineList } from "../../lib/define-list"
import { vocabularyFilter } from "../../lib/filters"
import { pollIntervalOf } from "../api"
import { MessageStatusBadge } from "../badges"
import { CreatedCell, ProblemCell, RowActions, SubjectCell } from "./cells"
import { RecipientFilter } from "./recipient-filter"

export const messageList = defineList({
  endpoint: whatsappEndpoints.adminListWhatsappMessages,
  rows: "whatsapp_messages",
  texts: "whatsapp",
  isSearchable: false,
  pollInterval: pollIntervalOf,
  filters: {
    status: vocabularyFilter("columns.status", WHATSAPP_MESSAGE_STATUSES, "whatsapp.status"),
    kind: vocabularyFilter("whatsapp.fields.kind", WHATSAPP_MESSAGE_KINDS, "whatsapp.kinds"),
    to: { label: "whatsapp.fields.to", render: (filter) => <RecipientFilter {...filter} /> },
  },
  columns: [
    {
      id: "subject",
      header: "whatsapp.fields.subject",
      cell: (message) => <SubjectCell message={message} />,
    },
    {
      id: "kind",
      header: "whatsapp.fields.kind",
      text: ({ kind }, { t }) => t(`whatsapp.kinds.${kind}`),
    },
    { id: "to", header: "whatsapp.fields.to", text: ({ to }) => to },
    {
      id: "status",
      header: "columns.status",
      cell: ({ status }) => <MessageStatusBadge status={status} />,
    },
    {
      id: "attempts",
      header: "whatsapp.fields.attempts",
      isSortable: true,
      text: ({ attempts }, { number }) => number(attempts),
    },
    {
      id: "created_at",
      header: "columns.created",
      isSortable: true,
      cell: (message) => <CreatedCell message={message} />,
    },
    {
      id: "error_code",
      header: "whatsapp.fields.error",
      cell: (message) => <ProblemCell message={message} />,
    },
    // Their moments are among the details.
    { id: "sent_at", header: "whatsapp.fields.sent_at", isSortable: true, isHidden: true },
    {
      id: "next_attempt_at",
      header: "whatsapp.fields.next_attempt_at",
      isSortable: true,
      isHidden: true,
    },
    { id: "action", cell: (message) => <RowActions message={message} /> },
  ],
})
