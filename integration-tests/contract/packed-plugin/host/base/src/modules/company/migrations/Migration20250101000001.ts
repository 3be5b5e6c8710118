import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20250101000001 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table "company" ("id" text not null, "name" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "company_pkey" primary key ("id"));`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table "company";`)
  }
}
