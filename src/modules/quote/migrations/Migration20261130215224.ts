import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261130215224 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`drop index if exists "IDX_millesime_quote_acceptance_started_at";`)

    this.addSql(
      `alter table if exists "millesime_quote" rename column "acceptance_started_at" to "acceptance_expires_at";`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_quote_acceptance_expires_at" ON "millesime_quote" ("acceptance_expires_at") WHERE acceptance_id is not null AND deleted_at IS NULL;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_millesime_quote_acceptance_expires_at";`)

    this.addSql(
      `alter table if exists "millesime_quote" rename column "acceptance_expires_at" to "acceptance_started_at";`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_quote_acceptance_started_at" ON "millesime_quote" ("acceptance_started_at") WHERE acceptance_id is not null AND deleted_at IS NULL;`,
    )
  }
}
