import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261130065732 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "millesime_quote_revision" drop constraint if exists "millesime_quote_revision_quote_id_number_unique";`,
    )
    this.addSql(
      `alter table if exists "millesime_quote" drop constraint if exists "millesime_quote_acceptance_id_unique";`,
    )
    this.addSql(
      `alter table if exists "millesime_quote" drop constraint if exists "millesime_quote_cart_id_unique";`,
    )
    this.addSql(
      `alter table if exists "millesime_quote" drop constraint if exists "millesime_quote_order_id_unique";`,
    )
    this.addSql(
      `alter table if exists "millesime_quote" drop constraint if exists "millesime_quote_number_unique";`,
    )
    this.addSql(
      `create table if not exists "millesime_quote" ("id" text not null, "number" text not null, "status" text check ("status" in ('requested', 'in_review', 'sent', 'countered', 'pending_approval', 'accepted', 'declined', 'rejected', 'expired', 'withdrawn', 'cancelled')) not null default 'requested', "version" integer not null default 1, "customer_id" text not null, "company_id" text null, "company_name" text null, "email" text not null, "cart_id" text null, "currency_code" text not null, "region_id" text null, "sales_channel_id" text null, "locale" text not null, "po_number" text null, "shipping_address" jsonb null, "billing_address" jsonb null, "draft" jsonb not null, "internal_note" text null, "owner_id" text null, "current_revision" integer not null default 0, "sent_at" timestamptz null, "valid_until" timestamptz null, "total" numeric not null, "proposal" jsonb null, "is_unread" boolean not null default true, "approval_requested_by" text null, "acceptance_id" text null, "acceptance_started_at" timestamptz null, "order_id" text null, "reminders" jsonb null, "held_reservations" jsonb null, "raw_total" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "millesime_quote_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_quote_deleted_at" ON "millesime_quote" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_millesime_quote_number_unique" ON "millesime_quote" ("number") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_millesime_quote_order_id_unique" ON "millesime_quote" ("order_id") WHERE order_id is not null AND deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_millesime_quote_cart_id_unique" ON "millesime_quote" ("cart_id") WHERE status in ('requested', 'in_review', 'sent', 'countered', 'pending_approval') and deleted_at is null;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_quote_is_unread_created_at" ON "millesime_quote" ("is_unread", "created_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_quote_status_created_at" ON "millesime_quote" ("status", "created_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_quote_customer_id_created_at" ON "millesime_quote" ("customer_id", "created_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_quote_company_id_created_at" ON "millesime_quote" ("company_id", "created_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_quote_owner_id" ON "millesime_quote" ("owner_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_quote_created_at" ON "millesime_quote" ("created_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_quote_total" ON "millesime_quote" ("total") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_quote_valid_until" ON "millesime_quote" ("valid_until") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_millesime_quote_acceptance_id_unique" ON "millesime_quote" ("acceptance_id") WHERE acceptance_id is not null AND deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_quote_acceptance_started_at" ON "millesime_quote" ("acceptance_started_at") WHERE acceptance_id is not null AND deleted_at IS NULL;`,
    )

    this.addSql(
      `create table if not exists "millesime_quote_event" ("id" text not null, "kind" text check ("kind" in ('request', 'edit', 'send', 'extend', 'withdraw', 'reject', 'counter', 'accept', 'decline', 'cancel', 'approve', 'expire', 'ask_approval', 'message')) not null, "actor" text check ("actor" in ('buyer', 'approver', 'staff', 'system')) not null, "actor_id" text null, "from" text null, "to" text not null, "revision" integer not null, "changes" jsonb null, "quote_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "millesime_quote_event_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_quote_event_quote_id" ON "millesime_quote_event" ("quote_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_quote_event_deleted_at" ON "millesime_quote_event" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_quote_event_quote_id_created_at" ON "millesime_quote_event" ("quote_id", "created_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_quote_event_created_at" ON "millesime_quote_event" ("created_at") WHERE deleted_at IS NULL;`,
    )

    this.addSql(
      `create table if not exists "millesime_quote_message" ("id" text not null, "author" text check ("author" in ('buyer', 'staff')) not null, "author_id" text not null, "text" text not null, "is_internal" boolean not null default false, "quote_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "millesime_quote_message_pkey" primary key ("id"), constraint millesime_quote_message_internal_to_staff check (not is_internal or author = 'staff'));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_quote_message_quote_id" ON "millesime_quote_message" ("quote_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_quote_message_deleted_at" ON "millesime_quote_message" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_quote_message_quote_id_created_at" ON "millesime_quote_message" ("quote_id", "created_at") WHERE deleted_at IS NULL;`,
    )

    this.addSql(
      `create table if not exists "millesime_quote_revision" ("id" text not null, "number" integer not null, "content" jsonb not null, "taxes" jsonb not null, "totals" jsonb not null, "valid_until" timestamptz null, "document" jsonb null, "hash" text null, "sent_by" text null, "quote_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "millesime_quote_revision_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_quote_revision_quote_id" ON "millesime_quote_revision" ("quote_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_quote_revision_deleted_at" ON "millesime_quote_revision" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_millesime_quote_revision_quote_id_number_unique" ON "millesime_quote_revision" ("quote_id", "number") WHERE deleted_at IS NULL;`,
    )

    this.addSql(
      `create table if not exists "millesime_quote_series" ("year" text not null, "last" integer not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "millesime_quote_series_pkey" primary key ("year"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_quote_series_deleted_at" ON "millesime_quote_series" ("deleted_at") WHERE deleted_at IS NULL;`,
    )

    this.addSql(
      `alter table if exists "millesime_quote_event" add constraint "millesime_quote_event_quote_id_foreign" foreign key ("quote_id") references "millesime_quote" ("id") on update cascade on delete cascade;`,
    )

    this.addSql(
      `alter table if exists "millesime_quote_message" add constraint "millesime_quote_message_quote_id_foreign" foreign key ("quote_id") references "millesime_quote" ("id") on update cascade on delete cascade;`,
    )

    this.addSql(
      `alter table if exists "millesime_quote_revision" add constraint "millesime_quote_revision_quote_id_foreign" foreign key ("quote_id") references "millesime_quote" ("id") on update cascade on delete cascade;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "millesime_quote_event" drop constraint if exists "millesime_quote_event_quote_id_foreign";`,
    )

    this.addSql(
      `alter table if exists "millesime_quote_message" drop constraint if exists "millesime_quote_message_quote_id_foreign";`,
    )

    this.addSql(
      `alter table if exists "millesime_quote_revision" drop constraint if exists "millesime_quote_revision_quote_id_foreign";`,
    )

    this.addSql(`drop table if exists "millesime_quote" cascade;`)

    this.addSql(`drop table if exists "millesime_quote_event" cascade;`)

    this.addSql(`drop table if exists "millesime_quote_message" cascade;`)

    this.addSql(`drop table if exists "millesime_quote_revision" cascade;`)

    this.addSql(`drop table if exists "millesime_quote_series" cascade;`)
  }
}
