import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261130065731 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "millesime_page_revision" drop constraint if exists "millesime_page_revision_page_id_number_unique";`,
    )
    this.addSql(
      `alter table if exists "millesime_page_preview" drop constraint if exists "millesime_page_preview_token_hash_unique";`,
    )
    this.addSql(
      `alter table if exists "millesime_page_address" drop constraint if exists "millesime_page_address_slug_locale_unique";`,
    )
    this.addSql(
      `alter table if exists "millesime_page" drop constraint if exists "millesime_page_key_unique";`,
    )
    this.addSql(
      `alter table if exists "millesime_menu" drop constraint if exists "millesime_menu_handle_unique";`,
    )
    this.addSql(
      `alter table if exists "millesime_accepted_terms" drop constraint if exists "millesime_accepted_terms_order_id_unique";`,
    )
    this.addSql(
      `alter table if exists "millesime_accepted_terms" drop constraint if exists "millesime_accepted_terms_cart_id_unique";`,
    )
    this.addSql(
      `create table if not exists "millesime_accepted_terms" ("id" text not null, "cart_id" text not null, "order_id" text null, "page_id" text not null, "revision" integer not null, "locale" text not null, "accepted_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "millesime_accepted_terms_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_accepted_terms_deleted_at" ON "millesime_accepted_terms" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_millesime_accepted_terms_cart_id_unique" ON "millesime_accepted_terms" ("cart_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_millesime_accepted_terms_order_id_unique" ON "millesime_accepted_terms" ("order_id") WHERE order_id is not null AND deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_accepted_terms_page_id_revision" ON "millesime_accepted_terms" ("page_id", "revision") WHERE deleted_at IS NULL;`,
    )

    this.addSql(
      `create table if not exists "millesime_menu" ("id" text not null, "handle" text not null, "items" jsonb not null, "version" integer not null default 1, "edited_by" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "millesime_menu_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_menu_deleted_at" ON "millesime_menu" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_millesime_menu_handle_unique" ON "millesime_menu" ("handle") WHERE deleted_at IS NULL;`,
    )

    this.addSql(
      `create table if not exists "millesime_page" ("id" text not null, "key" text not null, "draft" jsonb not null, "version" integer not null default 1, "edited_by" text null, "edited_at" timestamptz not null, "last_revision" integer not null default 0, "live_revision" integer null, "live_since" timestamptz null, "live_until" timestamptz null, "next_revision" integer null, "next_since" timestamptz null, "next_until" timestamptz null, "first_public_at" timestamptz null, "archived_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "millesime_page_pkey" primary key ("id"), constraint millesime_page_live_whole check ((live_revision is null) = (live_since is null)), constraint millesime_page_next_whole check ((next_revision is null) = (next_since is null)));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_page_deleted_at" ON "millesime_page" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_millesime_page_key_unique" ON "millesime_page" ("key") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_page_created_at" ON "millesime_page" ("created_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_page_edited_at" ON "millesime_page" ("edited_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_page_next_since" ON "millesime_page" ("next_since") WHERE next_since is not null AND deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_page_live_until" ON "millesime_page" ("live_until") WHERE live_until is not null AND deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_page_live_since" ON "millesime_page" ("live_since") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_page_archived_at" ON "millesime_page" ("archived_at") WHERE deleted_at IS NULL;`,
    )

    this.addSql(
      `create table if not exists "millesime_page_address" ("id" text not null, "locale" text not null, "slug" text not null, "public_since" timestamptz null, "is_held" boolean not null default true, "page_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "millesime_page_address_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_page_address_page_id" ON "millesime_page_address" ("page_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_page_address_deleted_at" ON "millesime_page_address" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_millesime_page_address_slug_locale_unique" ON "millesime_page_address" ("slug", "locale") WHERE deleted_at IS NULL;`,
    )

    this.addSql(
      `create table if not exists "millesime_page_preview" ("id" text not null, "token_hash" text not null, "expires_at" timestamptz not null, "created_by" text null, "page_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "millesime_page_preview_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_page_preview_page_id" ON "millesime_page_preview" ("page_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_page_preview_deleted_at" ON "millesime_page_preview" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_millesime_page_preview_token_hash_unique" ON "millesime_page_preview" ("token_hash") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_page_preview_page_id_created_at" ON "millesime_page_preview" ("page_id", "created_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_page_preview_expires_at" ON "millesime_page_preview" ("expires_at") WHERE deleted_at IS NULL;`,
    )

    this.addSql(
      `create table if not exists "millesime_page_revision" ("id" text not null, "number" integer not null, "content" jsonb not null, "changes" jsonb not null, "created_by" text null, "page_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "millesime_page_revision_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_page_revision_page_id" ON "millesime_page_revision" ("page_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_page_revision_deleted_at" ON "millesime_page_revision" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_millesime_page_revision_page_id_number_unique" ON "millesime_page_revision" ("page_id", "number") WHERE deleted_at IS NULL;`,
    )

    this.addSql(
      `alter table if exists "millesime_page_address" add constraint "millesime_page_address_page_id_foreign" foreign key ("page_id") references "millesime_page" ("id") on update cascade on delete cascade;`,
    )

    this.addSql(
      `alter table if exists "millesime_page_preview" add constraint "millesime_page_preview_page_id_foreign" foreign key ("page_id") references "millesime_page" ("id") on update cascade on delete cascade;`,
    )

    this.addSql(
      `alter table if exists "millesime_page_revision" add constraint "millesime_page_revision_page_id_foreign" foreign key ("page_id") references "millesime_page" ("id") on update cascade on delete cascade;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "millesime_page_address" drop constraint if exists "millesime_page_address_page_id_foreign";`,
    )

    this.addSql(
      `alter table if exists "millesime_page_preview" drop constraint if exists "millesime_page_preview_page_id_foreign";`,
    )

    this.addSql(
      `alter table if exists "millesime_page_revision" drop constraint if exists "millesime_page_revision_page_id_foreign";`,
    )

    this.addSql(`drop table if exists "millesime_accepted_terms" cascade;`)

    this.addSql(`drop table if exists "millesime_menu" cascade;`)

    this.addSql(`drop table if exists "millesime_page" cascade;`)

    this.addSql(`drop table if exists "millesime_page_address" cascade;`)

    this.addSql(`drop table if exists "millesime_page_preview" cascade;`)

    this.addSql(`drop table if exists "millesime_page_revision" cascade;`)
  }
}
