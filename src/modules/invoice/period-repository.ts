import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { endOfDay, startOfDay } from "../../shared/time-zone"
import type { EntryRow, InvoiceRow } from "./rows"
import type { Situation } from "./types"

/** Days of Paris, both included: 2026-03-31. */
export type Days = { from: string; to: string }

/** Invoices and credit notes of a period after a position, in the order of the chain. */
export const listIssued = (
  knex: Knex,
  { from, to }: Days,
  after: number,
  limit: number,
): Promise<InvoiceRow[]> =>
  knex<InvoiceRow>("millesime_invoice")
    .whereNull("deleted_at")
    .whereBetween("issued_on", [from, to])
    .where("position", ">", after)
    .orderBy("position")
    .limit(limit)

/** Where the invoices of a period begin, so that a first page need not look for them. */
export const firstPosition = async (knex: Knex, { from, to }: Days): Promise<number | null> => {
  const row = await knex("millesime_invoice")
    .whereNull("deleted_at")
    .whereBetween("issued_on", [from, to])
    .orderBy(["issued_on", "position"])
    .first<{ position: number } | undefined>("position")
  return row?.position ?? null
}

/** All invoices and credit notes of a period with buyers of these situations, in the order of the chain. */
export const listOfSituations = (
  knex: Knex,
  { from, to }: Days,
  situations: readonly Situation[],
): Promise<Pick<InvoiceRow, "content">[]> =>
  knex<InvoiceRow>("millesime_invoice")
    .whereNull("deleted_at")
    .whereBetween("issued_on", [from, to])
    .whereRaw("content->>'situation' = any(?)", [[...situations]])
    .orderBy("position")
    .select("content")

/** The number of an invoice of a period in another currency than euros. */
export const findForeign = async (knex: Knex, { from, to }: Days): Promise<string | null> => {
  const row = await knex("millesime_invoice")
    .whereNull("deleted_at")
    .whereBetween("issued_on", [from, to])
    .whereNot("currency_code", "eur")
    .first<{ number: string } | undefined>("number")
  return row?.number ?? null
}

/** Money of the ledger with the invoice that it is of. */
export type LedgerRow = Pick<
  EntryRow,
  "id" | "kind" | "source_id" | "occurred_at" | "created_at"
> & {
  amount: string
} & Pick<InvoiceRow, "number" | "buyer_name" | "company_id" | "customer_id" | "order_id">

export type LedgerPlace = Pick<LedgerRow, "id" | "occurred_at">

const midnightOf = (day: string): Date => {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number)
  return startOfDay(year, month - 1, date)
}

/** Payments and refunds of a period after one of them, in the order of their moments. */
export const listLedger = (
  knex: Knex,
  { from, to }: Days,
  after: LedgerPlace | null,
  limit: number,
): Promise<LedgerRow[]> => {
  const query = knex("millesime_invoice_entry as e")
    .join("millesime_invoice as i", "i.id", "e.invoice_id")
    .whereNull("e.deleted_at")
    .where("e.occurred_at", ">=", midnightOf(from))
    .where("e.occurred_at", "<", new Date(endOfDay(to).getTime() + 1000))
    .orderBy(["e.occurred_at", "e.id"])
    .limit(limit)
    .select<LedgerRow[]>(
      ...["id", "kind", "amount", "source_id", "occurred_at", "created_at"].map((c) => `e.${c}`),
      ...["number", "buyer_name", "company_id", "customer_id", "order_id"].map((c) => `i.${c}`),
    )
  return after
    ? query.whereRaw("(e.occurred_at, e.id) > (?, ?)", [after.occurred_at, after.id])
    : query
}

/** SHA-256 of the files of invoices, by their ids. */
export const listFileHashes = async (
  knex: Knex,
  ids: readonly string[],
): Promise<Map<string, string>> => {
  const rows = await knex<{ invoice_id: string; sha256: string }>("millesime_invoice_file")
    .whereIn("invoice_id", [...ids])
    .select("invoice_id", "sha256")
  return new Map(rows.map(({ invoice_id, sha256 }) => [invoice_id, sha256]))
}
