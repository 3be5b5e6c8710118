import type { Message } from "../message"
import type { MailKind } from "../types"
import { ACCOUNT_MAILS } from "./account"
import { COMPANY_MAILS } from "./company"
import type { MailData } from "./data"
import { INVOICE_MAILS } from "./invoice"
import type { Definition } from "./letter"
import { ORDER_MAILS } from "./order"
import { PAYMENT_MAILS } from "./payment"
import { QUOTE_MAILS } from "./quote"
import { readerOf } from "./reader"
import { SHIPPING_MAILS } from "./shipping"
import { STAFF_MAILS } from "./staff"
import { WITHDRAWAL_MAILS } from "./withdrawal"

const MAILS: { [K in MailKind]: Definition<MailData[K]> } = {
  ...ACCOUNT_MAILS,
  ...COMPANY_MAILS,
  ...QUOTE_MAILS,
  ...ORDER_MAILS,
  ...PAYMENT_MAILS,
  ...INVOICE_MAILS,
  ...SHIPPING_MAILS,
  ...STAFF_MAILS,
  ...WITHDRAWAL_MAILS,
}

/** @param locale BCP 47: the language of the texts, and how amounts and times are written */
export const composeMessage = <K extends MailKind>(
  kind: K,
  data: MailData[K],
  locale: string,
): Message => MAILS[kind].compose(data, readerOf(locale))

/** Made-up data of a kind. */
export const sampleData = <K extends MailKind>(kind: K): MailData[K] => MAILS[kind].sample

/** A message of each kind about made-up data, for previews. */
export const sampleMessage = <K extends MailKind>(kind: K, locale: string): Message =>
  composeMessage(kind, sampleData(kind), locale)
