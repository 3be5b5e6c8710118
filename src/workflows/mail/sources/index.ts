import { passwordReset, staffInvitation, verificationCode, welcome } from "./account"
import { importFinished } from "./barrel-import"
import {
  companyApproved,
  companyRegistered,
  companyRejected,
  companySuspended,
  staffCompanyRegistered,
} from "./company"
import { orderDelivered, orderPacked, orderShipped } from "./fulfillment"
import { creditNoteIssued, invoiceIssued } from "./invoice"
import { orderCanceled, orderChanged, orderConfirmed, orderTransferRequested } from "./order"
import { paymentFailed, paymentReceived, paymentRefunded } from "./payment"
import { quoteSources } from "./quote"
import { returnReceived, returnRequested } from "./return"
import { staffWithdrawalConfirmed, withdrawalConfirmed, withdrawalRefused } from "./withdrawal"
import type { EventSource, RowSource } from "./source"

export const ROW_SOURCES: readonly RowSource[] = [
  welcome,
  staffInvitation,
  companyRegistered,
  staffCompanyRegistered,
  companyApproved,
  companyRejected,
  companySuspended,
  ...quoteSources,
  orderConfirmed,
  orderChanged,
  orderCanceled,
  orderTransferRequested,
  paymentReceived,
  paymentRefunded,
  invoiceIssued,
  creditNoteIssued,
  orderPacked,
  orderShipped,
  orderDelivered,
  returnRequested,
  returnReceived,
  withdrawalConfirmed,
  staffWithdrawalConfirmed,
  withdrawalRefused,
  importFinished,
]

export const EVENT_SOURCES: readonly EventSource[] = [
  passwordReset,
  verificationCode,
  paymentFailed,
]

/** Names of the events that messages follow from. */
export const MAIL_EVENTS: string[] = [
  ...new Set([...ROW_SOURCES, ...EVENT_SOURCES].flatMap(({ events }) => events)),
]
