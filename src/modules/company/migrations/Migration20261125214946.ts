import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261125214946 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "company_purchase" drop constraint if exists "company_purchase_source_id_unique";`,
    )
    this.addSql(`drop index if exists "IDX_company_purchase_cart_id_unique";`)

    this.addSql(`alter table if exists "company_purchase" rename column "cart_id" to "source_id";`)
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_company_purchase_source_id_unique" ON "company_purchase" ("source_id") WHERE deleted_at is null;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_company_purchase_source_id_unique";`)

    this.addSql(`alter table if exists "company_purchase" rename column "source_id" to "cart_id";`)
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_company_purchase_cart_id_unique" ON "company_purchase" ("cart_id") WHERE deleted_at is null;`,
    )
  }
}
