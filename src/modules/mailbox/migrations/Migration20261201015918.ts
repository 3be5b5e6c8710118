import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261201015918 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "millesime_mailbox_proof" drop constraint if exists "millesime_mailbox_proof_token_hash_unique";`,
    )
    this.addSql(
      `create table if not exists "millesime_mailbox_proof" ("id" text not null, "purpose" text not null, "subject_id" text not null, "token_hash" text not null, "expires_at" timestamptz not null, "used_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "millesime_mailbox_proof_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_millesime_mailbox_proof_token_hash_unique" ON "millesime_mailbox_proof" ("token_hash") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_mailbox_proof_deleted_at" ON "millesime_mailbox_proof" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_mailbox_proof_expires_at" ON "millesime_mailbox_proof" ("expires_at") WHERE deleted_at IS NULL;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "millesime_mailbox_proof" cascade;`)
  }
}
