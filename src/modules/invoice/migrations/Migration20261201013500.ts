import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261201013500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "millesime_e_report" ("id" text not null, "kind" text check ("kind" in ('IN', 'RE')) not null, "from" text not null, "to" text not null, "version" integer not null, "content" jsonb not null, "created_by" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "millesime_e_report_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_e_report_deleted_at" ON "millesime_e_report" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_millesime_e_report_from_to_version_unique" ON "millesime_e_report" ("from", "to", "version") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_e_report_created_at" ON "millesime_e_report" ("created_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `create or replace trigger millesime_invoice_refuse_change before update or delete or truncate on "millesime_e_report" for each statement execute function millesime_invoice_refuse_change();`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "millesime_e_report" cascade;`)
  }
}
