import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261130065728 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "millesime_barrel_import_row" drop constraint if exists "millesime_barrel_import_row_import_id_line_unique";`,
    )
    this.addSql(
      `alter table if exists "millesime_barrel_import_change" drop constraint if exists "millesime_barrel_import_change_import_id_line_unique";`,
    )
    this.addSql(
      `create table if not exists "millesime_barrel" ("id" text not null, "wood" text check ("wood" in ('french_oak', 'american_oak', 'hungarian_oak', 'european_oak', 'chestnut', 'acacia', 'cherry', 'mixed')) not null, "forest" text check ("forest" in ('allier', 'troncais', 'vosges', 'nevers', 'limousin', 'bertranges', 'other')) null, "origin_country" text null, "previous_contents" text[] not null, "volume_liters" integer not null, "format" text check ("format" in ('barrique_bordelaise', 'piece_bourguignonne', 'feuillette', 'quartaut', 'champagne_205', 'beaujolais_216', 'cognac_350', 'barrel_300', 'barrel_400', 'demi_muid', 'foudre', 'quarter_cask', 'bourbon_barrel', 'hogshead', 'puncheon', 'butt', 'pipe', 'other')) null, "condition" text check ("condition" in ('new', 'wine_grade_a', 'wine_grade_b', 'spirit_grade', 'reconditioned', 'decoration', 'parts')) not null, "toast" text check ("toast" in ('none', 'light', 'medium', 'medium_plus', 'heavy', 'hybrid')) null, "char_level" integer null, "year" integer null, "fills" integer null, "cooper" text null, "watertight" boolean null, "empty_weight_kg" real null, "stave_length_mm" integer null, "bilge_diameter_mm" integer null, "head_diameter_mm" integer null, "stave_thickness_mm" integer null, "hs_code" text not null default '4416.00', "emptied_at" timestamptz null, "archived_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "millesime_barrel_pkey" primary key ("id"), constraint millesime_barrel_volume_positive check (volume_liters > 0), constraint millesime_barrel_fills_not_negative check (fills >= 0), constraint millesime_barrel_char_level_range check (char_level between 1 and 4), constraint millesime_barrel_year_range check (year between 1900 and 2200), constraint millesime_barrel_weight_positive check (empty_weight_kg > 0), constraint millesime_barrel_dimensions_positive check ((stave_length_mm is null or stave_length_mm > 0) and (bilge_diameter_mm is null or bilge_diameter_mm > 0) and (head_diameter_mm is null or head_diameter_mm > 0) and (stave_thickness_mm is null or stave_thickness_mm > 0)), constraint millesime_barrel_origin_country_code check (origin_country ~ '^[A-Z]{2}\$'), constraint millesime_barrel_previous_contents_known check (cardinality(previous_contents) > 0 and previous_contents <@ array['none', 'red_wine', 'white_wine', 'sweet_wine', 'rose_wine', 'sparkling_wine', 'cognac', 'armagnac', 'calvados', 'port', 'madeira', 'sherry', 'bourbon', 'whisky', 'rum', 'tequila', 'beer', 'other']));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_barrel_deleted_at" ON "millesime_barrel" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_barrel_wood" ON "millesime_barrel" ("wood") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_barrel_forest" ON "millesime_barrel" ("forest") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_barrel_origin_country" ON "millesime_barrel" ("origin_country") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_barrel_previous_contents" ON "millesime_barrel" USING GIN ("previous_contents") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_barrel_volume_liters" ON "millesime_barrel" ("volume_liters") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_barrel_format" ON "millesime_barrel" ("format") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_barrel_condition" ON "millesime_barrel" ("condition") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_barrel_toast" ON "millesime_barrel" ("toast") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_barrel_year" ON "millesime_barrel" ("year") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_barrel_fills" ON "millesime_barrel" ("fills") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_barrel_cooper" ON "millesime_barrel" ("cooper") WHERE deleted_at IS NULL;`,
    )

    this.addSql(
      `create table if not exists "millesime_barrel_import" ("id" text not null, "file_name" text not null, "format" text check ("format" in ('csv', 'xlsx')) not null, "delimiter" text null, "headings" jsonb null, "dry_run" boolean not null default false, "status" text check ("status" in ('staging', 'pending', 'processing', 'completed', 'failed', 'canceled', 'undone')) not null default 'staging', "total" integer not null default 0, "processed" integer not null default 0, "created" integer not null default 0, "updated" integer not null default 0, "unchanged" integer not null default 0, "failed" integer not null default 0, "error" text null, "created_by" text null, "started_at" timestamptz null, "completed_at" timestamptz null, "leased_by" text null, "leased_until" timestamptz null, "attempts" integer not null default 0, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "millesime_barrel_import_pkey" primary key ("id"), constraint millesime_barrel_import_counts_add_up check (processed = created + updated + unchanged + failed and processed <= total));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_barrel_import_deleted_at" ON "millesime_barrel_import" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_barrel_import_created_at" ON "millesime_barrel_import" ("created_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_barrel_import_status_created_at" ON "millesime_barrel_import" ("status", "created_at") WHERE deleted_at IS NULL;`,
    )

    this.addSql(
      `create table if not exists "millesime_barrel_import_change" ("id" text not null, "line" integer not null, "product_id" text null, "before" jsonb null, "after" text null, "import_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "millesime_barrel_import_change_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_barrel_import_change_import_id" ON "millesime_barrel_import_change" ("import_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_barrel_import_change_deleted_at" ON "millesime_barrel_import_change" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_millesime_barrel_import_change_import_id_line_unique" ON "millesime_barrel_import_change" ("import_id", "line") WHERE deleted_at IS NULL;`,
    )

    this.addSql(
      `create table if not exists "millesime_barrel_import_refusal" ("id" text not null, "line" integer not null, "sku" text null, "title" text null, "values" jsonb null, "column" text not null, "message" text not null, "reason" text null, "params" jsonb null, "import_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "millesime_barrel_import_refusal_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_barrel_import_refusal_import_id" ON "millesime_barrel_import_refusal" ("import_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_barrel_import_refusal_deleted_at" ON "millesime_barrel_import_refusal" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_barrel_import_refusal_import_id_id" ON "millesime_barrel_import_refusal" ("import_id", "id") WHERE deleted_at IS NULL;`,
    )

    this.addSql(
      `create table if not exists "millesime_barrel_import_row" ("id" text not null, "line" integer not null, "values" jsonb not null, "import_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "millesime_barrel_import_row_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_barrel_import_row_import_id" ON "millesime_barrel_import_row" ("import_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_barrel_import_row_deleted_at" ON "millesime_barrel_import_row" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_millesime_barrel_import_row_import_id_line_unique" ON "millesime_barrel_import_row" ("import_id", "line") WHERE deleted_at IS NULL;`,
    )

    this.addSql(
      `alter table if exists "millesime_barrel_import_change" add constraint "millesime_barrel_import_change_import_id_foreign" foreign key ("import_id") references "millesime_barrel_import" ("id") on update cascade on delete cascade;`,
    )

    this.addSql(
      `alter table if exists "millesime_barrel_import_refusal" add constraint "millesime_barrel_import_refusal_import_id_foreign" foreign key ("import_id") references "millesime_barrel_import" ("id") on update cascade on delete cascade;`,
    )

    this.addSql(
      `alter table if exists "millesime_barrel_import_row" add constraint "millesime_barrel_import_row_import_id_foreign" foreign key ("import_id") references "millesime_barrel_import" ("id") on update cascade on delete cascade;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "millesime_barrel_import_change" drop constraint if exists "millesime_barrel_import_change_import_id_foreign";`,
    )

    this.addSql(
      `alter table if exists "millesime_barrel_import_refusal" drop constraint if exists "millesime_barrel_import_refusal_import_id_foreign";`,
    )

    this.addSql(
      `alter table if exists "millesime_barrel_import_row" drop constraint if exists "millesime_barrel_import_row_import_id_foreign";`,
    )

    this.addSql(`drop table if exists "millesime_barrel" cascade;`)

    this.addSql(`drop table if exists "millesime_barrel_import" cascade;`)

    this.addSql(`drop table if exists "millesime_barrel_import_change" cascade;`)

    this.addSql(`drop table if exists "millesime_barrel_import_refusal" cascade;`)

    this.addSql(`drop table if exists "millesime_barrel_import_row" cascade;`)
  }
}
