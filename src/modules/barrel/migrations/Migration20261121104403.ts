import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261121104403 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "barrel_import_row" drop constraint if exists "barrel_import_row_import_id_line_unique";`,
    )
    this.addSql(
      `create table if not exists "barrel_import" ("id" text not null, "file_name" text not null, "format" text check ("format" in ('csv', 'xlsx')) not null, "dry_run" boolean not null default false, "status" text check ("status" in ('staging', 'pending', 'processing', 'completed', 'failed', 'canceled')) not null default 'staging', "total" integer not null default 0, "processed" integer not null default 0, "created" integer not null default 0, "updated" integer not null default 0, "unchanged" integer not null default 0, "failed" integer not null default 0, "error" text null, "created_by" text null, "started_at" timestamptz null, "completed_at" timestamptz null, "claimed_by" text null, "claimed_until" timestamptz null, "attempts" integer not null default 0, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "barrel_import_pkey" primary key ("id"), constraint barrel_import_counts_add_up check (processed = created + updated + unchanged + failed and processed <= total));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_barrel_import_deleted_at" ON "barrel_import" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_barrel_import_created_at" ON "barrel_import" ("created_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_barrel_import_status_created_at" ON "barrel_import" ("status", "created_at") WHERE deleted_at IS NULL;`,
    )

    this.addSql(
      `create table if not exists "barrel_import_refusal" ("id" text not null, "line" integer not null, "column" text not null, "message" text not null, "import_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "barrel_import_refusal_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_barrel_import_refusal_import_id" ON "barrel_import_refusal" ("import_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_barrel_import_refusal_deleted_at" ON "barrel_import_refusal" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_barrel_import_refusal_import_id_id" ON "barrel_import_refusal" ("import_id", "id") WHERE deleted_at IS NULL;`,
    )

    this.addSql(
      `create table if not exists "barrel_import_row" ("id" text not null, "line" integer not null, "values" jsonb not null, "import_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "barrel_import_row_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_barrel_import_row_import_id" ON "barrel_import_row" ("import_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_barrel_import_row_deleted_at" ON "barrel_import_row" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_barrel_import_row_import_id_line_unique" ON "barrel_import_row" ("import_id", "line") WHERE deleted_at IS NULL;`,
    )

    this.addSql(
      `alter table if exists "barrel_import_refusal" add constraint "barrel_import_refusal_import_id_foreign" foreign key ("import_id") references "barrel_import" ("id") on update cascade on delete cascade;`,
    )

    this.addSql(
      `alter table if exists "barrel_import_row" add constraint "barrel_import_row_import_id_foreign" foreign key ("import_id") references "barrel_import" ("id") on update cascade on delete cascade;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "barrel_import_refusal" drop constraint if exists "barrel_import_refusal_import_id_foreign";`,
    )

    this.addSql(
      `alter table if exists "barrel_import_row" drop constraint if exists "barrel_import_row_import_id_foreign";`,
    )

    this.addSql(`drop table if exists "barrel_import" cascade;`)

    this.addSql(`drop table if exists "barrel_import_refusal" cascade;`)

    this.addSql(`drop table if exists "barrel_import_row" cascade;`)
  }
}
