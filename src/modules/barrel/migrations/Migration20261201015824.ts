import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261201015824 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "millesime_barrel_price_history" ("id" text not null, "prices" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "millesime_barrel_price_history_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_barrel_price_history_deleted_at" ON "millesime_barrel_price_history" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "millesime_barrel_price_history" cascade;`)
  }
}
