import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** The outbox of invoices for the platform, and the statuses that the platform tells. */
export class Migration20261201023000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "millesime_invoice_transmission" ("id" text primary key, "dedupe_key" text not null, "invoice_id" text not null, "tracking_id" text not null, "status" text check ("status" in ('pending', 'sending', 'sent', 'failed', 'unknown')) not null default 'pending', "attempts" integer not null default 0, "attempted_at" timestamptz null, "next_attempt_at" timestamptz null, "give_up_at" timestamptz not null, "error_code" text null, "error" text null, "flow_id" text null, "sent_at" timestamptz null, "failed_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "millesime_invoice_transmission_waits_for_a_moment" check (("status" = 'pending') = ("next_attempt_at" is not null)));`,
    )
    this.addSql(
      `create unique index if not exists "IDX_millesime_invoice_transmission_dedupe_key_unique" on "millesime_invoice_transmission" ("dedupe_key") where deleted_at is null;`,
    )
    this.addSql(
      `create unique index if not exists "IDX_millesime_invoice_transmission_tracking_id_unique" on "millesime_invoice_transmission" ("tracking_id");`,
    )
    this.addSql(
      `create index if not exists "IDX_millesime_invoice_transmission_next_attempt_at" on "millesime_invoice_transmission" ("next_attempt_at") where status = 'pending' and deleted_at is null;`,
    )
    this.addSql(
      `create index if not exists "IDX_millesime_invoice_transmission_attempted_at" on "millesime_invoice_transmission" ("attempted_at") where status = 'sending' and deleted_at is null;`,
    )
    this.addSql(
      `create index if not exists "IDX_millesime_invoice_transmission_failed_at" on "millesime_invoice_transmission" ("failed_at") where status = 'failed' and deleted_at is null;`,
    )
    this.addSql(
      `create index if not exists "IDX_millesime_invoice_transmission_created_at" on "millesime_invoice_transmission" ("created_at");`,
    )
    this.addSql(
      `create table if not exists "millesime_invoice_lifecycle" ("id" text primary key, "invoice_id" text not null, "code" text not null, "occurred_at" timestamptz not null, "reason" text null, "flow_id" text not null, "created_at" timestamptz not null default now());`,
    )
    this.addSql(
      `create unique index if not exists "IDX_millesime_invoice_lifecycle_status_unique" on "millesime_invoice_lifecycle" ("invoice_id", "code", "occurred_at");`,
    )
    this.addSql(
      `create index if not exists "IDX_millesime_invoice_lifecycle_flow_id" on "millesime_invoice_lifecycle" ("flow_id");`,
    )
    this.addSql(
      `create index if not exists "IDX_millesime_invoice_lifecycle_refused" on "millesime_invoice_lifecycle" ("created_at") where code in ('210', '213');`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "millesime_invoice_lifecycle" cascade;`)
    this.addSql(`drop table if exists "millesime_invoice_transmission" cascade;`)
  }
}
