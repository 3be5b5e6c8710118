import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const KINDS = ["invoice", "credit_note"]
const CAUSES = ["order", "refund", "return", "cancel", "manual"]

const oneOf = (column: string, values: readonly string[]) =>
  `"${column}" in (${values.map((value) => `'${value}'`).join(", ")})`

/** Several invoices of an order: of its shipments, edits and deposits. A payment may be of several, an edit credits several. */
export class Migration20261201013000 extends Migration {
  override async up(): Promise<void> {
    this.check("kind", [...KINDS, "deposit"])
    this.check("cause", [...CAUSES, "fulfillment", "edit", "capture"])
    this.addSql(`drop index if exists "IDX_millesime_invoice_kind_cause_cause_id_unique";`)
    this.addSql(
      `create unique index if not exists "IDX_millesime_invoice_cause_unique" on "millesime_invoice" ("kind", "cause", "cause_id") where corrects_id is null and deleted_at is null;`,
    )
    this.addSql(
      `create unique index if not exists "IDX_millesime_invoice_credit_cause_unique" on "millesime_invoice" ("cause", "cause_id", "corrects_id") where corrects_id is not null and deleted_at is null;`,
    )
    this.addSql(`drop index if exists "IDX_millesime_invoice_entry_source_id_unique";`)
    this.addSql(
      `create unique index if not exists "IDX_millesime_invoice_entry_source_unique" on "millesime_invoice_entry" ("source_id", "invoice_id") where deleted_at is null;`,
    )
    this.addSql(
      `alter table if exists "millesime_invoice_balance" add column if not exists "deposit_total" numeric not null default 0;`,
    )
    this.addSql(
      `create table if not exists "millesime_invoice_order" ("order_id" text primary key, "version" integer not null);`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "millesime_invoice_order" cascade;`)
    this.addSql(
      `alter table if exists "millesime_invoice_balance" drop column if exists "deposit_total";`,
    )
  }

  private check(column: string, values: readonly string[]): void {
    const name = `millesime_invoice_${column}_check`
    this.addSql(`alter table if exists "millesime_invoice" drop constraint if exists "${name}";`)
    this.addSql(
      `alter table if exists "millesime_invoice" add constraint "${name}" check (${oneOf(column, values)});`,
    )
  }
}
