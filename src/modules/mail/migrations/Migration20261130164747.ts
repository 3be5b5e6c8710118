import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261130164747 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "millesime_mail_suppression" drop constraint if exists "millesime_mail_suppression_address_unique";`,
    )
    this.addSql(
      `alter table if exists "millesime_mail" drop constraint if exists "millesime_mail_dedupe_key_unique";`,
    )
    this.addSql(
      `create table if not exists "millesime_mail" ("id" text not null, "dedupe_key" text not null, "kind" text not null, "cause_id" text not null, "locale" text not null, "to" text not null, "subject" text not null, "content" jsonb not null, "attachments" jsonb not null, "order_id" text null, "quote_id" text null, "company_id" text null, "customer_id" text null, "status" text check ("status" in ('pending', 'sending', 'sent', 'failed', 'unknown', 'suppressed', 'canceled')) not null default 'pending', "attempts" integer not null default 0, "attempted_at" timestamptz null, "next_attempt_at" timestamptz null, "give_up_at" timestamptz not null, "expires_at" timestamptz null, "has_secrets" boolean not null default false, "blanked_at" timestamptz null, "error_code" text null, "error" text null, "message_id" text not null, "response" text null, "sent_at" timestamptz null, "failed_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "millesime_mail_pkey" primary key ("id"), constraint millesime_mail_waits_for_a_moment check ((status = 'pending') = (next_attempt_at is not null)));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_mail_deleted_at" ON "millesime_mail" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_millesime_mail_dedupe_key_unique" ON "millesime_mail" ("dedupe_key") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_mail_next_attempt_at" ON "millesime_mail" ("next_attempt_at") WHERE status = 'pending' AND deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_mail_attempted_at" ON "millesime_mail" ("attempted_at") WHERE status = 'sending' AND deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_mail_expires_at" ON "millesime_mail" ("expires_at") WHERE has_secrets IS TRUE AND deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_mail_kind_cause_id" ON "millesime_mail" ("kind", "cause_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_mail_status_created_at" ON "millesime_mail" ("status", "created_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_mail_kind_created_at" ON "millesime_mail" ("kind", "created_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_mail_to_created_at" ON "millesime_mail" ("to", "created_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_mail_created_at" ON "millesime_mail" ("created_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_mail_order_id" ON "millesime_mail" ("order_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_mail_quote_id" ON "millesime_mail" ("quote_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_mail_company_id" ON "millesime_mail" ("company_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_mail_customer_id" ON "millesime_mail" ("customer_id") WHERE deleted_at IS NULL;`,
    )

    this.addSql(
      `create table if not exists "millesime_mail_attempt" ("id" text not null, "mail_id" text not null, "number" integer not null, "started_at" timestamptz not null, "finished_at" timestamptz null, "outcome" text check ("outcome" in ('sent', 'retry', 'stop', 'unknown', 'paused')) null, "code" text null, "detail" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "millesime_mail_attempt_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_mail_attempt_deleted_at" ON "millesime_mail_attempt" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_mail_attempt_mail_id_started_at" ON "millesime_mail_attempt" ("mail_id", "started_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_mail_attempt_started_at" ON "millesime_mail_attempt" ("started_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_mail_attempt_finished_at" ON "millesime_mail_attempt" ("finished_at") WHERE deleted_at IS NULL;`,
    )

    this.addSql(
      `create table if not exists "millesime_mail_suppression" ("id" text not null, "address" text not null, "reason" text not null, "mail_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "millesime_mail_suppression_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_mail_suppression_deleted_at" ON "millesime_mail_suppression" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_millesime_mail_suppression_address_unique" ON "millesime_mail_suppression" ("address") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_mail_suppression_created_at" ON "millesime_mail_suppression" ("created_at") WHERE deleted_at IS NULL;`,
    )

    this.addSql(
      `create table if not exists "millesime_mail_watermark" ("id" text not null, "since" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "millesime_mail_watermark_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_mail_watermark_deleted_at" ON "millesime_mail_watermark" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    // A shop that had orders before must not write to everybody who placed one.
    this.addSql(
      `insert into "millesime_mail_watermark" ("id", "since") values ('mail', now()) on conflict do nothing;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "millesime_mail" cascade;`)

    this.addSql(`drop table if exists "millesime_mail_attempt" cascade;`)

    this.addSql(`drop table if exists "millesime_mail_suppression" cascade;`)

    this.addSql(`drop table if exists "millesime_mail_watermark" cascade;`)
  }
}
