import { Migration } from "@medusajs/framework/mikro-orm/migrations"
import { UNINSTALL } from "../guard/sql"

export class Migration20261130065733 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "millesime_stock_lock" ("inventory_item_id" text not null, "owner_id" text not null, "expires_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "millesime_stock_lock_pkey" primary key ("inventory_item_id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_stock_lock_owner_id" ON "millesime_stock_lock" ("owner_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_stock_lock_deleted_at" ON "millesime_stock_lock" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
  }

  override async down(): Promise<void> {
    // Installed by the loader, which has no other end.
    this.addSql(UNINSTALL)
    this.addSql(`drop table if exists "millesime_stock_lock" cascade;`)
  }
}
