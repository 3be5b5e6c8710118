import { MathBN } from "@medusajs/framework/utils"
import type { IssuePolicy } from "../../options"
import type { EntryKind, InvoiceContent, PostalAddress } from "../../types"
import type { CreditedLine } from "../credit"
import type { Note, Paper } from "../paper"
import type { ChargedLine, Supply } from "../supply"

export type Amount = Parameters<typeof MathBN.convert>[0]

/** Money of an order: a capture or a refund. */
export type Movement = {
  kind: EntryKind
  source_id: string
  /** In units of the currency. */
  amount: number
  occurred_at: Date
}

/** Goods that came back. `since`: refunds from then on are of these goods. */
export type ReturnedGoods = { id: string; since: Date; lines: readonly CreditedLine[] }

/** An order as its invoices see it. */
export type OrderState = {
  id: string
  number: string
  /** Counts its edits. */
  version: number
  currency_code: string
  language: InvoiceContent["language"]
  /** Neither a draft nor canceled. */
  is_binding: boolean
  canceled_at: Date | null
  lines: readonly ChargedLine[]
  /** What it charges, before any credit. */
  total: Amount
  /** In the order of time. */
  supplies: readonly Supply[]
  movements: readonly Movement[]
  returns: readonly ReturnedGoods[]
}

/** What is to be done for an order, in this order. */
export type Action =
  | {
      type: "issue"
      paper: Paper
      prepaid: number
      paid_at: Date | null
      supplied_at: Date | null
      address: PostalAddress | null
    }
  | { type: "credit"; invoice_id: string; note: Note }
  | { type: "enter"; invoice_id: string; movement: Movement; amount: number }

/** What of each movement the ledger has, by invoice. */
export type Entry = { invoice_id: string; source_id: string; amount: number }

/** What a plan follows from. */
export type Setting = {
  order: OrderState
  papers: readonly Paper[]
  entries: readonly Entry[]
  /** `whole`: staff invoice all of it now. */
  policy: IssuePolicy | "whole"
  newId: () => string
  now: Date
}

export const sum = (amounts: readonly Amount[]) => MathBN.sum(0, ...amounts)
export const isPayment = ({ kind }: Movement) => kind === "payment"
