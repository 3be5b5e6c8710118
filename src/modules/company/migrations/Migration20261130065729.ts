import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261130065729 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "millesime_company_purchase" drop constraint if exists "millesime_company_purchase_source_id_unique";`,
    )
    this.addSql(
      `alter table if exists "millesime_company_member" drop constraint if exists "millesime_company_member_customer_id_unique";`,
    )
    this.addSql(
      `alter table if exists "millesime_company_invite" drop constraint if exists "millesime_company_invite_token_hash_unique";`,
    )
    this.addSql(
      `create table if not exists "millesime_company" ("id" text not null, "name" text not null, "country_code" text not null, "siren" text null, "siret" text null, "vat_number" text null, "vat_status" text check ("vat_status" in ('none', 'pending', 'valid', 'invalid')) not null default 'none', "vat_checked_at" timestamptz null, "vat_check_due_at" timestamptz null, "vat_check_attempts" integer not null default 0, "email" text not null, "phone" text not null, "billing_address" jsonb not null, "locale" text not null, "registered_by" text null, "net_days" integer not null default 0, "pay_by_invoice" boolean not null default false, "approval_required" boolean not null default false, "status" text check ("status" in ('pending', 'approved', 'rejected', 'suspended')) not null default 'pending', "status_reason" text null, "status_changed_at" timestamptz null, "status_changed_by" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "millesime_company_pkey" primary key ("id"), constraint millesime_company_vat_status_of_number check ((vat_number is null) = (vat_status = 'none')), constraint millesime_company_net_days_known check (net_days in (0, 30, 45, 60)), constraint millesime_company_country_code check (country_code ~ '^[A-Z]{2}\$'));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_company_deleted_at" ON "millesime_company" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_company_status_created_at" ON "millesime_company" ("status", "created_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_company_country_code" ON "millesime_company" ("country_code") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_company_vat_status" ON "millesime_company" ("vat_status") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_company_siren" ON "millesime_company" ("siren") WHERE siren is not null AND deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_company_vat_number" ON "millesime_company" ("vat_number") WHERE vat_number is not null AND deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_company_vat_check_due_at" ON "millesime_company" ("vat_check_due_at") WHERE vat_check_due_at is not null AND deleted_at IS NULL;`,
    )

    this.addSql(
      `create table if not exists "millesime_company_invite" ("id" text not null, "email" text not null, "role" text check ("role" in ('admin', 'approver', 'buyer')) not null, "limit_amount" numeric null, "limit_currency_code" text null, "limit_period" text check ("limit_period" in ('order', 'month', 'year')) null, "token_hash" text not null, "expires_at" timestamptz not null, "accepted_at" timestamptz null, "company_id" text not null, "raw_limit_amount" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "millesime_company_invite_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_company_invite_company_id" ON "millesime_company_invite" ("company_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_company_invite_deleted_at" ON "millesime_company_invite" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_millesime_company_invite_token_hash_unique" ON "millesime_company_invite" ("token_hash") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_company_invite_company_id_created_at" ON "millesime_company_invite" ("company_id", "created_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_millesime_company_invite_one_open" ON "millesime_company_invite" ("company_id", "email") WHERE accepted_at is null and deleted_at is null;`,
    )

    this.addSql(
      `create table if not exists "millesime_company_member" ("id" text not null, "customer_id" text not null, "role" text check ("role" in ('admin', 'approver', 'buyer')) not null, "limit_amount" numeric null, "limit_currency_code" text null, "limit_period" text check ("limit_period" in ('order', 'month', 'year')) null, "company_id" text not null, "raw_limit_amount" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "millesime_company_member_pkey" primary key ("id"), constraint millesime_company_member_limit_whole check (num_nulls(limit_amount, limit_currency_code, limit_period) in (0, 3)), constraint millesime_company_member_limit_not_negative check (limit_amount >= 0));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_company_member_company_id" ON "millesime_company_member" ("company_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_company_member_deleted_at" ON "millesime_company_member" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_millesime_company_member_customer_id_unique" ON "millesime_company_member" ("customer_id") WHERE deleted_at is null;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_company_member_company_id_created_at" ON "millesime_company_member" ("company_id", "created_at") WHERE deleted_at IS NULL;`,
    )

    this.addSql(
      `create table if not exists "millesime_company_purchase" ("id" text not null, "source_id" text not null, "currency_code" text not null, "amount" numeric not null, "expires_at" timestamptz not null, "member_id" text not null, "raw_amount" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "millesime_company_purchase_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_company_purchase_member_id" ON "millesime_company_purchase" ("member_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_company_purchase_deleted_at" ON "millesime_company_purchase" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_millesime_company_purchase_source_id_unique" ON "millesime_company_purchase" ("source_id") WHERE deleted_at is null;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_company_purchase_member_id_created_at" ON "millesime_company_purchase" ("member_id", "created_at") WHERE deleted_at IS NULL;`,
    )

    this.addSql(
      `create table if not exists "millesime_company_vat_check" ("id" text not null, "vat_number" text not null, "outcome" text check ("outcome" in ('valid', 'invalid', 'unavailable')) not null, "answer" jsonb null, "error" text null, "source" text check ("source" in ('vies', 'staff')) not null default 'vies', "reason" text null, "document_url" text null, "decided_by" text null, "company_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "millesime_company_vat_check_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_company_vat_check_company_id" ON "millesime_company_vat_check" ("company_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_company_vat_check_deleted_at" ON "millesime_company_vat_check" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_company_vat_check_company_id_created_at" ON "millesime_company_vat_check" ("company_id", "created_at") WHERE deleted_at IS NULL;`,
    )

    this.addSql(
      `alter table if exists "millesime_company_invite" add constraint "millesime_company_invite_company_id_foreign" foreign key ("company_id") references "millesime_company" ("id") on update cascade on delete cascade;`,
    )

    this.addSql(
      `alter table if exists "millesime_company_member" add constraint "millesime_company_member_company_id_foreign" foreign key ("company_id") references "millesime_company" ("id") on update cascade on delete cascade;`,
    )

    this.addSql(
      `alter table if exists "millesime_company_purchase" add constraint "millesime_company_purchase_member_id_foreign" foreign key ("member_id") references "millesime_company_member" ("id") on update cascade on delete cascade;`,
    )

    this.addSql(
      `alter table if exists "millesime_company_vat_check" add constraint "millesime_company_vat_check_company_id_foreign" foreign key ("company_id") references "millesime_company" ("id") on update cascade on delete cascade;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "millesime_company_invite" drop constraint if exists "millesime_company_invite_company_id_foreign";`,
    )

    this.addSql(
      `alter table if exists "millesime_company_member" drop constraint if exists "millesime_company_member_company_id_foreign";`,
    )

    this.addSql(
      `alter table if exists "millesime_company_vat_check" drop constraint if exists "millesime_company_vat_check_company_id_foreign";`,
    )

    this.addSql(
      `alter table if exists "millesime_company_purchase" drop constraint if exists "millesime_company_purchase_member_id_foreign";`,
    )

    this.addSql(`drop table if exists "millesime_company" cascade;`)

    this.addSql(`drop table if exists "millesime_company_invite" cascade;`)

    this.addSql(`drop table if exists "millesime_company_member" cascade;`)

    this.addSql(`drop table if exists "millesime_company_purchase" cascade;`)

    this.addSql(`drop table if exists "millesime_company_vat_check" cascade;`)
  }
}
