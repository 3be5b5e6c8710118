import { MathBN } from "@medusajs/framework/utils"
import type { InvoiceRow } from "../rows"
import type { DepositTaken, EntryKind, InvoiceDraft, InvoiceTerms } from "../types"
import { type Remainder } from "./credit"
import { dayOf } from "../../../shared/days"
import type { EuroRate } from "../exchange-rates"
import { euroVatOf } from "./euro-vat"
import { dueOn } from "./due-date"
import { type Paper, leftOf } from "./paper"
import type { Action, Entry } from "./plan"

type KeptEntry = Entry & { kind: EntryKind }

/** Invoices and deposits of an order as they were issued, with their credit notes and what was paid. */
export const papersOf = (rows: readonly InvoiceRow[], entries: readonly KeptEntry[]): Paper[] =>
  rows.flatMap(({ id, kind, cause, cause_id, content }) => {
    if (kind === "credit_note") return []
    const sumOf = (sum: KeptEntry["kind"]) =>
      MathBN.sum(
        0,
        ...entries
          .filter((entry) => entry.invoice_id === id && entry.kind === sum)
          .map(({ amount }) => amount),
      ).toNumber()
    const notes = rows
      .filter(({ corrects_id }) => corrects_id === id)
      .map((note) => ({
        cause: note.cause,
        cause_id: note.cause_id,
        created_at: new Date(note.created_at),
        amounts: note.content,
      }))
    return [
      {
        id,
        kind,
        cause,
        cause_id,
        language: content.language,
        amounts: content,
        deposits: content.deposits ?? [],
        notes,
        paid_total: sumOf("payment"),
        refunded_total: sumOf("refund"),
      },
    ]
  })

/** How an invoice is named by others. */
export type Reference = Pick<DepositTaken, "id" | "number" | "issued_on"> & { kind: string }

export const referencesOf = (rows: readonly InvoiceRow[]): Map<string, Reference> =>
  new Map(rows.map(({ id, number, issued_on, kind }) => [id, { id, number, issued_on, kind }]))

export const issuedOf = ({
  id,
  number,
  kind,
  order_id,
}: Pick<InvoiceRow, "id" | "number" | "kind" | "order_id">) => ({ id, number, kind, order_id })

/** What can still be credited of an invoice; nothing of one that there isn't. */
export const remainderIn = (papers: readonly Paper[], id: string, currency: string): Remainder => {
  const paper = papers.find((each) => each.id === id)
  return paper
    ? leftOf(paper, papers, currency)
    : { total: 0, taxes: [], quantities: new Map<string, number>() }
}

type Context = {
  facts: { terms: InvoiceTerms; euro_rate?: EuroRate | undefined }
  references: ReadonlyMap<string, Reference>
  /** 2026-03-31 */
  today: string
}

/** All that an invoice or deposit says but its number. */
export const draftOf = (
  { paper, prepaid, paid_at, supplied_at, address }: Extract<Action, { type: "issue" }>,
  { facts: { terms, euro_rate }, references, today }: Context,
): InvoiceDraft => {
  const deposits = paper.deposits.flatMap((deposit) => {
    const { number, issued_on } = references.get(deposit.id) ?? {}
    return number && issued_on ? [{ ...deposit, number, issued_on }] : []
  })
  return {
    ...terms,
    buyer: { ...terms.buyer, shipping_address: address ?? terms.buyer.shipping_address },
    issued_on: today,
    due_on: dueOn(today, terms.net_days),
    supplied_on: supplied_at && dayOf(supplied_at),
    prepaid,
    paid_on: paid_at && dayOf(paid_at),
    ...(deposits.length && { deposits }),
    ...(euro_rate && paper.amounts.tax_total && { euro_vat: euroVatOf(paper.amounts, euro_rate) }),
    ...paper.amounts,
  }
}
