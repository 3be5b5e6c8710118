import { Migration } from "@medusajs/framework/mikro-orm/migrations"
import { UNINSTALL } from "../triggers/sql"

export class Migration20261130173500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "millesime_login_event" ("id" text not null, "kind" text check ("kind" in ('login', 'logout', 'reuse', 'password', 'ended', 'signed_out')) not null, "session_id" text not null, "actor_type" text not null, "actor_id" text not null, "source" text check ("source" in ('web', 'plugin', 'mobile', 'admin', 'api')) not null, "device" text null, "by_user_id" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "millesime_login_event_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_login_event_deleted_at" ON "millesime_login_event" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_login_event_actor_type_actor_id_created_at" ON "millesime_login_event" ("actor_type", "actor_id", "created_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_login_event_created_at" ON "millesime_login_event" ("created_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `create table if not exists "millesime_session" ("id" text not null, "auth_identity_id" text not null, "auth_provider" text not null, "actor_type" text not null, "actor_id" text not null, "source" text check ("source" in ('web', 'plugin', 'mobile', 'admin', 'api')) not null, "device" text null, "network" text null, "mfa_completed_at" timestamptz null, "last_seen_at" timestamptz not null, "generation" integer not null default 0, "rotated_at" timestamptz null, "expires_at" timestamptz not null, "revoked_at" timestamptz null, "revoked_for" text check ("revoked_for" in ('logout', 'reuse', 'password', 'ended', 'signed_out')) null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "millesime_session_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_session_deleted_at" ON "millesime_session" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_session_actor_type_actor_id" ON "millesime_session" ("actor_type", "actor_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_session_auth_identity_id" ON "millesime_session" ("auth_identity_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_session_expires_at" ON "millesime_session" ("expires_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `create table if not exists "millesime_session_cutoff" ("id" text not null, "not_before" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "millesime_session_cutoff_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_session_cutoff_deleted_at" ON "millesime_session_cutoff" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
  }

  override async down(): Promise<void> {
    // Installed by the loader, which has no other end.
    this.addSql(UNINSTALL)
    this.addSql(`drop table if exists "millesime_login_event" cascade;`)
    this.addSql(`drop table if exists "millesime_session" cascade;`)
    this.addSql(`drop table if exists "millesime_session_cutoff" cascade;`)
  }
}
