import type { MailsQuery } from "../../contracts/mail"
import { scopePath } from "../lib/scope"

/** By what e-mails belong to something. */
export const MAIL_SCOPES = [
  "order_id",
  "quote_id",
  "company_id",
  "customer_id",
] as const satisfies readonly (keyof MailsQuery)[]
export type MailScope = (typeof MAIL_SCOPES)[number]

export const mailPath = (id: string): string => `/mails/${id}`

export const mailsPath = (of: MailScope, id: string): string => scopePath("/mails", of, id)
