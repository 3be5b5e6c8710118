import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261121081320 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "barrel" ("id" text not null, "wood" text check ("wood" in ('french_oak', 'american_oak', 'hungarian_oak', 'european_oak', 'chestnut', 'acacia', 'cherry', 'mixed')) not null, "forest" text check ("forest" in ('allier', 'troncais', 'vosges', 'nevers', 'limousin', 'bertranges', 'other')) null, "origin_country" text null, "previous_contents" text[] not null, "volume_liters" integer not null, "format" text check ("format" in ('barrique_bordelaise', 'piece_bourguignonne', 'feuillette', 'quartaut', 'champagne_205', 'beaujolais_216', 'cognac_350', 'barrel_300', 'barrel_400', 'demi_muid', 'foudre', 'quarter_cask', 'bourbon_barrel', 'hogshead', 'puncheon', 'butt', 'pipe', 'other')) null, "condition" text check ("condition" in ('new', 'wine_grade_a', 'wine_grade_b', 'spirit_grade', 'reconditioned', 'decoration', 'parts')) not null, "toast" text check ("toast" in ('none', 'light', 'medium', 'medium_plus', 'heavy', 'hybrid')) null, "char_level" integer null, "year" integer null, "fills" integer null, "cooper" text null, "watertight" boolean null, "empty_weight_kg" real null, "stave_length_mm" integer null, "bilge_diameter_mm" integer null, "head_diameter_mm" integer null, "stave_thickness_mm" integer null, "hs_code" text not null default '4416.00', "emptied_at" timestamptz null, "archived_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "barrel_pkey" primary key ("id"), constraint barrel_volume_positive check (volume_liters > 0), constraint barrel_fills_not_negative check (fills >= 0), constraint barrel_char_level_range check (char_level between 1 and 4), constraint barrel_year_range check (year between 1900 and 2200), constraint barrel_weight_positive check (empty_weight_kg > 0), constraint barrel_dimensions_positive check ((stave_length_mm is null or stave_length_mm > 0) and (bilge_diameter_mm is null or bilge_diameter_mm > 0) and (head_diameter_mm is null or head_diameter_mm > 0) and (stave_thickness_mm is null or stave_thickness_mm > 0)), constraint barrel_origin_country_code check (origin_country ~ '^[A-Z]{2}\$'), constraint barrel_previous_contents_known check (cardinality(previous_contents) > 0 and previous_contents <@ array['none', 'red_wine', 'white_wine', 'sweet_wine', 'rose_wine', 'sparkling_wine', 'cognac', 'armagnac', 'calvados', 'port', 'madeira', 'sherry', 'bourbon', 'whisky', 'rum', 'tequila', 'beer', 'other']));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_barrel_deleted_at" ON "barrel" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_barrel_wood" ON "barrel" ("wood") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_barrel_forest" ON "barrel" ("forest") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_barrel_origin_country" ON "barrel" ("origin_country") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_barrel_previous_contents" ON "barrel" USING GIN ("previous_contents") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_barrel_volume_liters" ON "barrel" ("volume_liters") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_barrel_format" ON "barrel" ("format") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_barrel_condition" ON "barrel" ("condition") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_barrel_toast" ON "barrel" ("toast") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_barrel_year" ON "barrel" ("year") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_barrel_fills" ON "barrel" ("fills") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_barrel_cooper" ON "barrel" ("cooper") WHERE deleted_at IS NULL;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "barrel" cascade;`)
  }
}
