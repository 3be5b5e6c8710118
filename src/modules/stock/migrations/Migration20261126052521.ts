import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261126052521 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "stock_turn" ("inventory_item_id" text not null, "holder_id" text not null, "expires_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "stock_turn_pkey" primary key ("inventory_item_id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_stock_turn_holder_id" ON "stock_turn" ("holder_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_stock_turn_deleted_at" ON "stock_turn" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "stock_turn" cascade;`)
  }
}
