import { z } from "@medusajs/framework/zod"
import { defineEndpoints } from "../../http/endpoints"
import { listResponse } from "../../http/query"
import { MAIL_KINDS } from "../../modules/mail/types"
import { deleted, Locale } from "../common"
import { MailSuppressionsQuery, MailsQuery } from "./queries"
import { MailDetails, MailSuppression, MailView, RenderedMail } from "./views"

export type { MailSuppressionsQuery, MailsQuery } from "./queries"
export type { MailDetails, MailSuppression, MailView, RenderedMail } from "./views"

export const TestMail = z.strictObject({ to: z.email("not_email").max(320) })
export type TestMail = z.output<typeof TestMail>

const answer = z.strictObject({ mail: MailView })

/** E-mails to customers and staff, as staff read them. */
export const mailEndpoints = defineEndpoints({
  adminListMails: {
    summary: "List e-mails",
    method: "GET",
    path: "/admin/mails",
    access: "admin",
    query: MailsQuery,
    response: listResponse("mails", MailView),
  },
  adminGetMail: {
    summary: "Get an e-mail",
    description: "With its text, and what became of each attempt to send it.",
    method: "GET",
    path: "/admin/mails/:id",
    access: "admin",
    response: z.strictObject({ mail: MailDetails }),
    errors: ["not_found"],
  },
  adminResendMail: {
    summary: "Resend an e-mail",
    description:
      "Possible for messages that were not sent or whose delivery is unknown; the latter may arrive twice, with the same Message-ID. A message whose token was blanked or has expired can't be resent.",
    method: "POST",
    path: "/admin/mails/:id/resend",
    access: "admin",
    body: z.strictObject({}),
    response: answer,
    errors: ["not_found", "mail_not_resendable"],
  },
  adminCancelMail: {
    summary: "Cancel an e-mail",
    description: "Possible while it waits to be sent.",
    method: "POST",
    path: "/admin/mails/:id/cancel",
    access: "admin",
    body: z.strictObject({}),
    response: answer,
    errors: ["not_found", "mail_not_cancelable"],
  },
  adminTestMail: {
    summary: "Send a test e-mail",
    method: "POST",
    path: "/admin/mails/test",
    access: "admin",
    body: TestMail,
    response: answer,
    status: 201,
    limit: "mail_test",
  },
  adminPreviewMail: {
    summary: "Preview an e-mail",
    description: "Renders a kind of message with sample data.",
    method: "POST",
    path: "/admin/mails/preview",
    access: "admin",
    body: z.strictObject({ kind: z.enum(MAIL_KINDS), locale: Locale.optional() }),
    response: RenderedMail,
  },
  adminListMailSuppressions: {
    summary: "List suppressed addresses",
    description: "Addresses that don't exist, as their server said; nothing is sent to them.",
    method: "GET",
    path: "/admin/mail-suppressions",
    access: "admin",
    query: MailSuppressionsQuery,
    response: listResponse("suppressions", MailSuppression),
  },
  adminDeleteMailSuppression: {
    summary: "Lift the suppression of an address",
    method: "DELETE",
    path: "/admin/mail-suppressions/:id",
    access: "admin",
    response: deleted("mail_suppression"),
    errors: ["not_found"],
  },
})
