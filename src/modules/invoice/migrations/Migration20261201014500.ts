import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const GENESIS = "0".repeat(64)

export class Migration20261201014500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "millesime_invoice_closing" ("id" text not null, "period" text check ("period" in ('day', 'month', 'year')) not null, "from" text not null, "to" text not null, "position" integer not null, "last_position" integer not null, "content" jsonb not null, "previous_hash" text not null, "hash" text not null, "created_by" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "millesime_invoice_closing_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_invoice_closing_deleted_at" ON "millesime_invoice_closing" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_millesime_invoice_closing_position_unique" ON "millesime_invoice_closing" ("position") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_millesime_invoice_closing_period_from_unique" ON "millesime_invoice_closing" ("period", "from") WHERE deleted_at IS NULL;`,
    )
    // The last closed day and the end of the chain of closings are in the row that invoices are issued under the lock of.
    this.addSql(
      `alter table if exists "millesime_invoice_chain" add column if not exists "closed_on" text null, add column if not exists "closing_position" integer not null default 0, add column if not exists "closing_hash" text not null default '${GENESIS}';`,
    )
    this.addSql(
      `create or replace trigger millesime_invoice_refuse_change before update or delete or truncate on "millesime_invoice_closing" for each statement execute function millesime_invoice_refuse_change();`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "millesime_invoice_closing" cascade;`)
    this.addSql(
      `alter table if exists "millesime_invoice_chain" drop column if exists "closed_on", drop column if exists "closing_position", drop column if exists "closing_hash";`,
    )
  }
}
