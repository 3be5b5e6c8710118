import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261130214151 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "millesime_company" add column if not exists "eori" text null, add column if not exists "registration_number" text null;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "millesime_company" drop column if exists "eori", drop column if exists "registration_number";`,
    )
  }
}
