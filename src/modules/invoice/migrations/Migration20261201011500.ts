import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261201011500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_invoice_entry_occurred_at_id" ON "millesime_invoice_entry" ("occurred_at", "id") WHERE deleted_at IS NULL;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_millesime_invoice_entry_occurred_at_id";`)
  }
}
