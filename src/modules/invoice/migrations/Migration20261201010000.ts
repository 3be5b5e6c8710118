import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Until when changes of orders have been reconciled, and orders that can't be invoiced with what is wrong with them. */
export class Migration20261201010000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "millesime_invoice_watermark" ("id" text primary key, "reconciled_until" timestamptz not null);`,
    )
    this.addSql(
      `create table if not exists "millesime_invoice_problem" ("order_id" text primary key, "order_number" text not null, "code" text not null, "params" jsonb null, "message" text not null, "attempts" integer not null default 1, "since" timestamptz not null default now(), "retry_at" timestamptz not null);`,
    )
    this.addSql(
      `create index if not exists "IDX_millesime_invoice_problem_retry_at" on "millesime_invoice_problem" ("retry_at");`,
    )
    this.addSql(
      `create index if not exists "IDX_millesime_invoice_problem_since" on "millesime_invoice_problem" ("since", "order_id");`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "millesime_invoice_problem" cascade;`)
    this.addSql(`drop table if exists "millesime_invoice_watermark" cascade;`)
  }
}
