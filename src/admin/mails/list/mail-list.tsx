import { mailEndpoints } from "../../../contracts/mail"
import { FOREIGN_KIND, MAIL_KINDS, MAIL_STATES } from "../../../modules/mail/types"
import { defineList } from "../../lib/define-list"
import { vocabularyFilter } from "../../lib/filters"
import { pollIntervalOf } from "../api"
import { MailStateBadge } from "../badges"
import { mailPath } from "../paths"
import { CreatedCell, ProblemCell, RowActions, SubjectCell } from "./cells"

export const mailList = defineList({
  endpoint: mailEndpoints.adminListMails,
  rows: "mails",
  texts: "mails",
  pathOf: ({ id }) => mailPath(id),
  pollInterval: pollIntervalOf,
  filters: {
    state: vocabularyFilter("columns.status", MAIL_STATES, "mails.states"),
    kind: vocabularyFilter("mails.fields.kind", [...MAIL_KINDS, FOREIGN_KIND], "mails.kinds"),
    created_at: { label: "columns.created", isPeriod: true },
  },
  columns: [
    { id: "subject", header: "mails.fields.subject", cell: (mail) => <SubjectCell mail={mail} /> },
    {
      id: "state",
      header: "columns.status",
      cell: ({ state }) => <MailStateBadge state={state} />,
    },
    {
      id: "kind",
      header: "mails.fields.kind",
      text: ({ kind }, { t }) => t(`mails.kinds.${kind}`),
    },
    {
      id: "created_at",
      header: "columns.created",
      isSortable: true,
      cell: (mail) => <CreatedCell mail={mail} />,
    },
    {
      id: "error_code",
      header: "mails.fields.error",
      cell: (mail) => <ProblemCell mail={mail} />,
    },
    // They are among the details.
    { id: "sent_at", header: "mails.fields.sent_at", isSortable: true, isHidden: true },
    { id: "attempts", header: "mails.fields.attempts", isSortable: true, isHidden: true },
    { id: "action", cell: (mail) => <RowActions mail={mail} /> },
  ],
})
