import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const TIMES =
  '"created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null'

const number = (name: string) => `"${name}" numeric not null, "raw_${name}" jsonb not null`

/** Rows that nobody may change or take away, whoever writes: not even a script with SQL of its own. */
const UNALTERABLE = [
  "millesime_invoice",
  "millesime_invoice_entry",
  "millesime_invoice_file",
] as const

export class Migration20261130211500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "millesime_invoice" ("id" text not null, "kind" text check ("kind" in ('invoice', 'credit_note')) not null, "number" text not null, "position" integer not null, "order_id" text not null, "customer_id" text null, "company_id" text null, "buyer_name" text not null, "currency_code" text not null, "issued_on" text not null, "due_on" text null, ${number("subtotal")}, ${number("tax_total")}, ${number("total")}, "content" jsonb not null, "corrects_id" text null, "cause" text check ("cause" in ('order', 'refund', 'return', 'cancel', 'manual')) not null, "cause_id" text not null, "previous_hash" text not null, "hash" text not null, "created_by" text null, ${TIMES}, constraint "millesime_invoice_pkey" primary key ("id"), constraint millesime_invoice_corrects_if_credit_note check ((kind = 'credit_note') = (corrects_id is not null)));`,
    )
    const unique = (name: string, columns: string) =>
      this.addSql(
        `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_millesime_invoice_${name}_unique" ON "millesime_invoice" (${columns}) WHERE deleted_at IS NULL;`,
      )
    const index = (name: string, columns: string, where = "") =>
      this.addSql(
        `CREATE INDEX IF NOT EXISTS "IDX_millesime_invoice_${name}" ON "millesime_invoice" (${columns}) WHERE ${where}deleted_at IS NULL;`,
      )
    unique("number", `"number"`)
    unique("position", `"position"`)
    unique("kind_cause_cause_id", `"kind", "cause", "cause_id"`)
    index("deleted_at", `"deleted_at"`)
    index("order_id", `"order_id"`)
    index("corrects_id", `"corrects_id"`, "corrects_id is not null AND ")
    index("company_id_position", `"company_id", "position"`, "company_id is not null AND ")
    index("customer_id_position", `"customer_id", "position"`, "customer_id is not null AND ")
    index("issued_on_position", `"issued_on", "position"`)
    index("due_on", `"due_on"`, "due_on is not null AND ")

    this.addSql(
      `create table if not exists "millesime_invoice_entry" ("id" text not null, "invoice_id" text not null, "kind" text check ("kind" in ('payment', 'refund')) not null, ${number("amount")}, "source_id" text not null, "occurred_at" timestamptz not null, ${TIMES}, constraint "millesime_invoice_entry_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_invoice_entry_deleted_at" ON "millesime_invoice_entry" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_invoice_entry_invoice_id_occurred_at" ON "millesime_invoice_entry" ("invoice_id", "occurred_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_millesime_invoice_entry_source_id_unique" ON "millesime_invoice_entry" ("source_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `create table if not exists "millesime_invoice_series" ("id" text not null, "last" integer not null, "last_on" text null, ${TIMES}, constraint "millesime_invoice_series_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_invoice_series_deleted_at" ON "millesime_invoice_series" ("deleted_at") WHERE deleted_at IS NULL;`,
    )

    // Of the tables below no rows go through Medusa's service: sums, the end of the chain, and the files themselves.
    this.addSql(
      `create table if not exists "millesime_invoice_balance" ("invoice_id" text primary key, "paid_total" numeric not null default 0, "refunded_total" numeric not null default 0, "credited_total" numeric not null default 0);`,
    )
    this.addSql(
      `create table if not exists "millesime_invoice_chain" ("id" text primary key, "position" integer not null, "hash" text not null, "since" timestamptz not null);`,
    )
    this.addSql(
      `insert into "millesime_invoice_chain" values ('chain', 0, '${"0".repeat(64)}', now()) on conflict do nothing;`,
    )
    this.addSql(
      `create table if not exists "millesime_invoice_file" ("invoice_id" text primary key, "pdf" bytea not null, "xml" text not null, "sha256" text not null, "created_at" timestamptz not null default now());`,
    )

    this.addSql(
      `create or replace function millesime_invoice_refuse_change() returns trigger language plpgsql as $$
       begin
         raise exception 'rows of % are never changed or deleted: a mistake is corrected by a credit note', tg_table_name
           using errcode = 'integrity_constraint_violation';
       end $$;`,
    )
    for (const table of UNALTERABLE) {
      this.addSql(
        `create or replace trigger millesime_invoice_refuse_change before update or delete or truncate on "${table}" for each statement execute function millesime_invoice_refuse_change();`,
      )
    }
  }

  override async down(): Promise<void> {
    for (const table of ["file", "chain", "balance", "series", "entry"]) {
      this.addSql(`drop table if exists "millesime_invoice_${table}" cascade;`)
    }
    this.addSql(`drop table if exists "millesime_invoice" cascade;`)
    this.addSql(`drop function if exists millesime_invoice_refuse_change();`)
  }
}
