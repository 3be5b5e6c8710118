import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261130211645 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "millesime_job_heartbeat" ("id" text not null, "schedule" text not null, "scheduled_at" timestamptz not null, "started_at" timestamptz null, "finished_at" timestamptz null, "succeeded_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "millesime_job_heartbeat_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_millesime_job_heartbeat_deleted_at" ON "millesime_job_heartbeat" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "millesime_job_heartbeat" cascade;`)
  }
}
