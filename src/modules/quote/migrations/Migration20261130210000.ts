import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Series are named like their numbers, "DEV-2026", and may keep the day of the last one. */
export class Migration20261130210000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table "millesime_quote_series" rename column "year" to "id";`)
    this.addSql(`alter table "millesime_quote_series" add column "last_on" text null;`)
    this.addSql(`update "millesime_quote_series" set "id" = 'DEV-' || "id";`)
  }

  override async down(): Promise<void> {
    this.addSql(`update "millesime_quote_series" set "id" = replace("id", 'DEV-', '');`)
    this.addSql(`alter table "millesime_quote_series" drop column "last_on";`)
    this.addSql(`alter table "millesime_quote_series" rename column "id" to "year";`)
  }
}
