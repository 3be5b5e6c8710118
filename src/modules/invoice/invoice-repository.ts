import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { deductedDeposits } from "./closing-repository"
import type { InvoiceRow } from "./rows"
import { LINK_COLUMNS, type Link } from "./rules/seal"
import { supplyCountry } from "./tax-repository"
import type { InvoiceKind, InvoiceStatus, Situation, VatCategory } from "./types"

/** @param deposit_total what the invoice deducts of deposits */
export const insertBalance = (knex: Knex, invoice_id: string, deposit_total: number) =>
  knex("millesime_invoice_balance").insert({ invoice_id, deposit_total })

type Sum = "paid_total" | "refunded_total" | "credited_total"

export const addToBalance = async (
  knex: Knex,
  id: string,
  sum: Sum,
  amount: number,
): Promise<void> => {
  await knex("millesime_invoice_balance").where({ invoice_id: id }).increment(sum, amount)
}

/**
 * Locks the invoices of an order until the transaction ends: what is issued for it is decided by one process at a time.
 * @returns the newest version of the order that something was decided by
 */
export const lockOrder = async (knex: Knex, order_id: string): Promise<number> => {
  const { rows } = await knex.raw<{ rows: [{ version: number }] }>(
    `insert into millesime_invoice_order as o (order_id, version) values (?, 0)
     on conflict (order_id) do update set version = o.version returning version`,
    [order_id],
  )
  return rows[0].version
}

export const saveOrderVersion = (knex: Knex, order_id: string, version: number) =>
  knex("millesime_invoice_order").where({ order_id }).update({ version })

export type ChainEnd = { position: number; hash: string }

/** The last link of the chain and the last closed day, locked until the transaction ends: invoices follow one another. */
export const lockChain = async (knex: Knex): Promise<ChainEnd & { closed_on: string | null }> => {
  const { rows } = await knex.raw<{ rows: [ChainEnd & { closed_on: string | null }] }>(
    `select position, hash, closed_on from millesime_invoice_chain for update`,
  )
  return rows[0]
}

export const moveChain = (knex: Knex, { position, hash }: ChainEnd) =>
  knex("millesime_invoice_chain").update({ position, hash })

type Chain = ChainEnd & { since: Date; closing_position: number }

export const findChain = async (knex: Knex): Promise<Chain> => {
  const { rows } = await knex.raw<{ rows: [Chain] }>(
    `select position, hash, since, closing_position from millesime_invoice_chain`,
  )
  return rows[0]
}

/** Until when changes of orders have been reconciled; undefined before the first time. */
export const findWatermark = async (knex: Knex): Promise<Date | undefined> => {
  const row = await knex<{ id: string; reconciled_until: Date }>("millesime_invoice_watermark")
    .where({ id: "orders" })
    .first()
  return row?.reconciled_until
}

/** Moves it on; another process may have moved it further. */
export const moveWatermark = (knex: Knex, until: Date) =>
  knex.raw(
    `insert into millesime_invoice_watermark as w values ('orders', ?)
     on conflict (id) do update set reconciled_until = greatest(w.reconciled_until, excluded.reconciled_until)`,
    [until],
  )

export type InvoiceFile = { pdf: Buffer; xml: string }

export const findFile = (knex: Knex, invoice_id: string): Promise<InvoiceFile | undefined> =>
  knex<InvoiceFile & { invoice_id: string }>("millesime_invoice_file")
    .where({ invoice_id })
    .first("pdf", "xml")

/** Keeps the first file that is made of an invoice. */
export const insertFile = (
  knex: Knex,
  file: InvoiceFile & { invoice_id: string; sha256: string },
) => knex("millesime_invoice_file").insert(file).onConflict("invoice_id").ignore()

/** What the buyer still owes; negative: what the seller owes. */
const BALANCE = "i.total - b.deposit_total - b.credited_total - b.paid_total + b.refunded_total"

/** What became of an invoice. Credits come first, since a credited invoice asks for nothing more. */
const STATUS = `case
  when i.kind = 'credit_note' then 'paid'
  when b.credited_total >= i.total then 'credited'
  when b.credited_total > 0 then 'partly_credited'
  when ${BALANCE} <= 0 then 'paid'
  when i.due_on < ? then 'overdue'
  when b.paid_total + b.deposit_total > b.refunded_total then 'partly_paid'
  else 'open' end`

export type InvoiceFilters = {
  id?: readonly string[]
  /** Part of the number or of the buyer's name. */
  q?: string
  kind?: readonly InvoiceKind[]
  status?: readonly InvoiceStatus[]
  order_id?: readonly string[]
  company_id?: readonly string[]
  /** Readers see what matches any of these. */
  any_of?: readonly { company_id?: string | null; customer_id?: string }[]
  situation?: readonly Situation[]
  /** Where the goods went, as `TaxGroup` has it. */
  country_code?: string
  /** Of one of its groups of VAT, in percent. */
  tax_rate?: number
  /** Of the same group. */
  vat_category?: VatCategory
  /** Days, both included. */
  issued_from?: string
  issued_until?: string
}

/** An invoice with what became of it. */
export type ListedInvoice = Pick<
  InvoiceRow,
  | "id"
  | "kind"
  | "number"
  | "position"
  | "order_id"
  | "company_id"
  | "customer_id"
  | "content"
  | "corrects_id"
  | "cause"
  | "previous_hash"
  | "hash"
  | "created_by"
> & {
  created_at: Date
  status: InvoiceStatus
  /** Paid, less what was refunded. */
  paid_total: number
  credited_total: number
  balance: number
}

const COLUMNS = [
  "id",
  "kind",
  "number",
  "position",
  "order_id",
  "company_id",
  "customer_id",
  "content",
  "corrects_id",
  "cause",
  "previous_hash",
  "hash",
  "created_by",
  "created_at",
].map((column) => `i.${column}`)

const escapeLike = (text: string) => text.replace(/[\\%_]/g, String.raw`\$&`)

const matching = (knex: Knex, filters: InvoiceFilters, today: string) => {
  const query = knex("millesime_invoice as i")
    .join("millesime_invoice_balance as b", "b.invoice_id", "i.id")
    // Nothing is ever deleted; the indexes are of what is not.
    .whereNull("i.deleted_at")
  const { id, q, kind, status, order_id, company_id, any_of, issued_from, issued_until } = filters
  if (id) void query.whereIn("i.id", [...id])
  if (kind) void query.whereIn("i.kind", [...kind])
  if (order_id) void query.whereIn("i.order_id", [...order_id])
  if (company_id) void query.whereIn("i.company_id", [...company_id])
  if (issued_from) void query.where("i.issued_on", ">=", issued_from)
  if (issued_until) void query.where("i.issued_on", "<=", issued_until)
  if (filters.situation) {
    void query.whereRaw("i.content->>'situation' = any(?)", [[...filters.situation]])
  }
  const { country_code, tax_rate, vat_category } = filters
  if (tax_rate !== undefined || vat_category || country_code) {
    void query.whereRaw(
      `exists (select from jsonb_array_elements(i.content->'taxes') as t (tax)
        where (t.tax->>'rate')::numeric = coalesce(:tax_rate, (t.tax->>'rate')::numeric)
          and t.tax->>'category' = coalesce(:vat_category, t.tax->>'category')
          and ${supplyCountry("t.tax->>'category'")} = coalesce(:country_code, ${supplyCountry("t.tax->>'category'")}))`,
      {
        tax_rate: tax_rate ?? null,
        vat_category: vat_category ?? null,
        country_code: country_code ?? null,
      },
    )
  }
  if (any_of) {
    void query.where((either) => {
      for (const one of any_of) {
        void either.orWhere(
          Object.fromEntries(Object.entries(one).map(([column, value]) => [`i.${column}`, value])),
        )
      }
    })
  }
  if (q) {
    const pattern = `%${escapeLike(q)}%`
    void query.where((either) => {
      void either.whereILike("i.number", pattern).orWhereILike("i.buyer_name", pattern)
    })
  }
  if (status) {
    const places = status.map(() => "?").join(", ")
    void query.whereRaw(`(${STATUS}) in (${places})`, [today, ...status])
  }
  return query
}

/** The driver returns decimals as text. */
type Decimals<Row> = Omit<Row, Sums> & Record<Sums, string>
type Sums = "paid_total" | "credited_total" | "balance"

type Page = { limit: number; offset: number; order: { field: string; direction: "asc" | "desc" } }

/** One page of the invoices that filters find, and the count of all. @param today 2026-03-31 */
export const listInvoices = async (
  knex: Knex,
  filters: InvoiceFilters,
  { limit, offset, order }: Page,
  today: string,
): Promise<{ rows: ListedInvoice[]; count: number }> => {
  const found = matching(knex, filters, today)
  const counted = await found.clone().count({ count: "*" }).first()
  const rows = await found
    .select(
      ...COLUMNS,
      "b.credited_total",
      knex.raw("b.paid_total - b.refunded_total as paid_total"),
      knex.raw(`${BALANCE} as balance`),
      knex.raw(`${STATUS} as status`, [today]),
    )
    .orderBy([
      { column: `i.${order.field}`, order: order.direction },
      { column: "i.position", order: order.direction },
    ])
    .limit(limit)
    .offset(offset)
  return {
    count: Number(counted?.count ?? 0),
    rows: (rows as Decimals<ListedInvoice>[]).map((row) => ({
      ...row,
      paid_total: Number(row.paid_total),
      credited_total: Number(row.credited_total),
      balance: Number(row.balance),
    })),
  }
}

/** Sums of what filters find in one currency; credit notes take away. */
export type InvoiceTotals = {
  currency_code: string
  count: number
  subtotal: number
  tax_total: number
  total: number
  /** What buyers still owe. */
  open: number
}

const SIGN = "case when i.kind = 'credit_note' then -1 else 1 end"

/** @param today 2026-03-31 */
export const sumInvoices = async (
  knex: Knex,
  filters: InvoiceFilters,
  today: string,
): Promise<InvoiceTotals[]> => {
  const sums = ["subtotal", "tax_total", "total"].map((column) =>
    knex.raw(`sum(i.${column} * ${SIGN} - d.${column}) as ${column}`),
  )
  const open = `coalesce(sum(${BALANCE}) filter (where i.kind <> 'credit_note'), 0) as open`
  const rows = await matching(knex, filters, today)
    .joinRaw(`cross join lateral ${deductedDeposits("i.content")} d`)
    .groupBy("i.currency_code")
    .orderBy("i.currency_code")
    .select("i.currency_code", knex.raw("count(*) as count"), ...sums, knex.raw(open))
  return (rows as ({ currency_code: string } & Record<string, string>)[]).map((row) => ({
    currency_code: row.currency_code,
    count: Number(row.count),
    subtotal: Number(row.subtotal),
    tax_total: Number(row.tax_total),
    total: Number(row.total),
    open: Number(row.open),
  }))
}

/** Rows in the order of the chain, for its verification. */
export const listLinks = (knex: Knex, after: number, limit: number): Promise<Link[]> =>
  knex("millesime_invoice")
    .whereNull("deleted_at")
    .where("position", ">", after)
    .orderBy("position")
    .limit(limit)
    .select<Link[]>(...LINK_COLUMNS)
