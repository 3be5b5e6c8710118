import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261125231336 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table if exists "quote" drop constraint if exists "quote_claim_id_unique";`)
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_quote_claim_id_unique" ON "quote" ("claim_id") WHERE claim_id is not null AND deleted_at IS NULL;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_quote_claim_id_unique";`)
  }
}
