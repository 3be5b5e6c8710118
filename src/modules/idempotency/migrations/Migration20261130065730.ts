import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261130065730 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "millesime_idempotent_request" drop constraint if exists "millesime_idempotent_request_scope_key_unique";`,
    )
    this.addSql(
      `create table if not exists "millesime_idempotent_request" ("id" text not null, "scope" text not null, "key" text not null, "fingerprint" text not null, "state" text check ("state" in ('in_progress', 'finished')) not null default 'in_progress', "locked_at" timestamptz not null, "status" integer null, "body" jsonb null, "expires_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "millesime_idempotent_request_pkey" primary key ("id"), constraint millesime_idempotent_request_finished_has_status check ((state = 'finished') = (status is not null)));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_idempotent_request_deleted_at" ON "millesime_idempotent_request" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_millesime_idempotent_request_scope_key_unique" ON "millesime_idempotent_request" ("scope", "key") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_idempotent_request_expires_at" ON "millesime_idempotent_request" ("expires_at") WHERE deleted_at IS NULL;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "millesime_idempotent_request" cascade;`)
  }
}
