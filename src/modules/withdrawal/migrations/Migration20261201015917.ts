import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261201015917 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "millesime_withdrawal" drop constraint if exists "millesime_withdrawal_number_unique";`,
    )
    this.addSql(
      `create table if not exists "millesime_withdrawal" ("id" text not null, "number" text not null, "order_id" text not null, "order_number" text not null, "customer_id" text null, "name" text not null, "email" text not null, "locale" text null, "currency_code" text not null, "items" jsonb not null, "is_whole" boolean not null, "statement" text null, "status" text check ("status" in ('declared', 'confirmed', 'received', 'refunded', 'refused')) not null default 'declared', "declared_at" timestamptz not null, "confirmed_at" timestamptz null, "acknowledgement_hash" text null, "refund_due_on" text null, "received_at" timestamptz null, "refunded_at" timestamptz null, "refund_amount" numeric null, "refused_at" timestamptz null, "refusal" text null, "handled_by" text null, "raw_refund_amount" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "millesime_withdrawal_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_millesime_withdrawal_number_unique" ON "millesime_withdrawal" ("number") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_withdrawal_deleted_at" ON "millesime_withdrawal" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_withdrawal_order_id" ON "millesime_withdrawal" ("order_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_withdrawal_status_declared_at" ON "millesime_withdrawal" ("status", "declared_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_withdrawal_confirmed_at" ON "millesime_withdrawal" ("confirmed_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_withdrawal_refused_at" ON "millesime_withdrawal" ("refused_at") WHERE deleted_at IS NULL;`,
    )

    this.addSql(
      `create table if not exists "millesime_withdrawal_series" ("id" text not null, "last" integer not null, "last_on" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "millesime_withdrawal_series_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_withdrawal_series_deleted_at" ON "millesime_withdrawal_series" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "millesime_withdrawal" cascade;`)

    this.addSql(`drop table if exists "millesime_withdrawal_series" cascade;`)
  }
}
