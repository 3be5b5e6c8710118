import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261126025349 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_quote_event_created_at" ON "quote_event" ("created_at") WHERE deleted_at IS NULL;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_quote_event_created_at";`)
  }
}
