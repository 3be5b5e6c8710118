import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261130065734 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "millesime_whatsapp_message" drop constraint if exists "millesime_whatsapp_message_dedupe_key_unique";`,
    )
    this.addSql(
      `create table if not exists "millesime_whatsapp_contact" ("phone" text not null, "user_id" text null, "last_inbound_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "millesime_whatsapp_contact_pkey" primary key ("phone"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_whatsapp_contact_deleted_at" ON "millesime_whatsapp_contact" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_whatsapp_contact_user_id" ON "millesime_whatsapp_contact" ("user_id") WHERE deleted_at IS NULL;`,
    )

    this.addSql(
      `create table if not exists "millesime_whatsapp_message" ("id" text not null, "kind" text check ("kind" in ('order_placed', 'quote_requested', 'quote_accepted', 'digest')) not null, "dedupe_key" text not null, "order_id" text null, "quote_id" text null, "subject" text not null, "to" text not null, "status" text check ("status" in ('pending', 'sending', 'sent', 'delivered', 'read', 'failed', 'unknown')) not null default 'pending', "digest_id" text null, "attempts" integer not null default 0, "attempted_at" timestamptz null, "next_attempt_at" timestamptz null, "give_up_at" timestamptz not null, "template_only" boolean not null default false, "error_code" text null, "error" text null, "provider_message_id" text null, "sent_at" timestamptz null, "delivered_at" timestamptz null, "read_at" timestamptz null, "failed_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "millesime_whatsapp_message_pkey" primary key ("id"), constraint millesime_whatsapp_message_waits_for_a_moment check ((status = 'pending') = (next_attempt_at is not null)));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_whatsapp_message_deleted_at" ON "millesime_whatsapp_message" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_millesime_whatsapp_message_dedupe_key_unique" ON "millesime_whatsapp_message" ("dedupe_key") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_whatsapp_message_next_attempt_at" ON "millesime_whatsapp_message" ("next_attempt_at") WHERE status = 'pending' AND deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_whatsapp_message_attempted_at" ON "millesime_whatsapp_message" ("attempted_at") WHERE status = 'sending' AND deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_whatsapp_message_to_attempted_at" ON "millesime_whatsapp_message" ("to", "attempted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_whatsapp_message_to_created_at" ON "millesime_whatsapp_message" ("to", "created_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_whatsapp_message_status_created_at" ON "millesime_whatsapp_message" ("status", "created_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_whatsapp_message_kind_created_at" ON "millesime_whatsapp_message" ("kind", "created_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_whatsapp_message_created_at" ON "millesime_whatsapp_message" ("created_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_whatsapp_message_sent_at" ON "millesime_whatsapp_message" ("sent_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_whatsapp_message_attempts" ON "millesime_whatsapp_message" ("attempts") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_whatsapp_message_order_id" ON "millesime_whatsapp_message" ("order_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_whatsapp_message_quote_id" ON "millesime_whatsapp_message" ("quote_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_whatsapp_message_digest_id" ON "millesime_whatsapp_message" ("digest_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_whatsapp_message_provider_message_id" ON "millesime_whatsapp_message" ("provider_message_id") WHERE deleted_at IS NULL;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "millesime_whatsapp_contact" cascade;`)

    this.addSql(`drop table if exists "millesime_whatsapp_message" cascade;`)
  }
}
