import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261125214940 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "quote_revision" drop constraint if exists "quote_revision_quote_id_number_unique";`,
    )
    this.addSql(`alter table if exists "quote" drop constraint if exists "quote_cart_id_unique";`)
    this.addSql(`alter table if exists "quote" drop constraint if exists "quote_order_id_unique";`)
    this.addSql(`alter table if exists "quote" drop constraint if exists "quote_number_unique";`)
    this.addSql(
      `create table if not exists "quote" ("id" text not null, "number" text not null, "status" text check ("status" in ('requested', 'in_review', 'sent', 'countered', 'pending_approval', 'accepted', 'declined', 'rejected', 'expired', 'withdrawn', 'cancelled')) not null default 'requested', "version" integer not null default 1, "customer_id" text not null, "company_id" text null, "company_name" text null, "email" text not null, "cart_id" text null, "currency_code" text not null, "region_id" text null, "sales_channel_id" text null, "locale" text not null, "po_number" text null, "shipping_address" jsonb null, "billing_address" jsonb null, "draft" jsonb not null, "internal_note" text null, "owner_id" text null, "current_revision" integer not null default 0, "sent_at" timestamptz null, "valid_until" timestamptz null, "total" numeric not null, "proposal" jsonb null, "is_unread" boolean not null default true, "approval_asked_by" text null, "claim_id" text null, "claimed_at" timestamptz null, "order_id" text null, "reminded" jsonb null, "raw_total" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "quote_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_quote_deleted_at" ON "quote" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_quote_number_unique" ON "quote" ("number") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_quote_order_id_unique" ON "quote" ("order_id") WHERE order_id is not null AND deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_quote_cart_id_unique" ON "quote" ("cart_id") WHERE status in ('requested', 'in_review', 'sent', 'countered', 'pending_approval') and deleted_at is null;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_quote_is_unread_created_at" ON "quote" ("is_unread", "created_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_quote_status_created_at" ON "quote" ("status", "created_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_quote_customer_id_created_at" ON "quote" ("customer_id", "created_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_quote_company_id_created_at" ON "quote" ("company_id", "created_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_quote_owner_id" ON "quote" ("owner_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_quote_created_at" ON "quote" ("created_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_quote_total" ON "quote" ("total") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_quote_valid_until" ON "quote" ("valid_until") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_quote_claimed_at" ON "quote" ("claimed_at") WHERE claim_id is not null AND deleted_at IS NULL;`,
    )

    this.addSql(
      `create table if not exists "quote_event" ("id" text not null, "kind" text check ("kind" in ('request', 'edit', 'send', 'extend', 'withdraw', 'reject', 'counter', 'accept', 'decline', 'cancel', 'approve', 'expire', 'ask_approval', 'message', 'assign')) not null, "actor" text check ("actor" in ('buyer', 'approver', 'staff', 'clock')) not null, "actor_id" text null, "from" text null, "to" text not null, "revision" integer not null, "changes" jsonb null, "quote_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "quote_event_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_quote_event_quote_id" ON "quote_event" ("quote_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_quote_event_deleted_at" ON "quote_event" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_quote_event_quote_id_created_at" ON "quote_event" ("quote_id", "created_at") WHERE deleted_at IS NULL;`,
    )

    this.addSql(
      `create table if not exists "quote_message" ("id" text not null, "author" text check ("author" in ('buyer', 'staff')) not null, "author_id" text not null, "text" text not null, "is_internal" boolean not null default false, "quote_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "quote_message_pkey" primary key ("id"), constraint quote_message_internal_to_staff check (not is_internal or author = 'staff'));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_quote_message_quote_id" ON "quote_message" ("quote_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_quote_message_deleted_at" ON "quote_message" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_quote_message_quote_id_created_at" ON "quote_message" ("quote_id", "created_at") WHERE deleted_at IS NULL;`,
    )

    this.addSql(
      `create table if not exists "quote_revision" ("id" text not null, "number" integer not null, "content" jsonb not null, "taxes" jsonb not null, "totals" jsonb not null, "valid_until" timestamptz null, "document" jsonb null, "hash" text null, "sent_by" text null, "quote_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "quote_revision_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_quote_revision_quote_id" ON "quote_revision" ("quote_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_quote_revision_deleted_at" ON "quote_revision" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_quote_revision_quote_id_number_unique" ON "quote_revision" ("quote_id", "number") WHERE deleted_at IS NULL;`,
    )

    this.addSql(
      `create table if not exists "quote_series" ("year" text not null, "last" integer not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "quote_series_pkey" primary key ("year"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_quote_series_deleted_at" ON "quote_series" ("deleted_at") WHERE deleted_at IS NULL;`,
    )

    this.addSql(
      `alter table if exists "quote_event" add constraint "quote_event_quote_id_foreign" foreign key ("quote_id") references "quote" ("id") on update cascade on delete cascade;`,
    )

    this.addSql(
      `alter table if exists "quote_message" add constraint "quote_message_quote_id_foreign" foreign key ("quote_id") references "quote" ("id") on update cascade on delete cascade;`,
    )

    this.addSql(
      `alter table if exists "quote_revision" add constraint "quote_revision_quote_id_foreign" foreign key ("quote_id") references "quote" ("id") on update cascade on delete cascade;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "quote_event" drop constraint if exists "quote_event_quote_id_foreign";`,
    )

    this.addSql(
      `alter table if exists "quote_message" drop constraint if exists "quote_message_quote_id_foreign";`,
    )

    this.addSql(
      `alter table if exists "quote_revision" drop constraint if exists "quote_revision_quote_id_foreign";`,
    )

    this.addSql(`drop table if exists "quote" cascade;`)

    this.addSql(`drop table if exists "quote_event" cascade;`)

    this.addSql(`drop table if exists "quote_message" cascade;`)

    this.addSql(`drop table if exists "quote_revision" cascade;`)

    this.addSql(`drop table if exists "quote_series" cascade;`)
  }
}
