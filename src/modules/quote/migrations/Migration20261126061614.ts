import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261126061614 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "quote_event" drop constraint if exists "quote_event_kind_check";`,
    )

    // What staff note is an edit like any other.
    this.addSql(`update "quote_event" set "kind" = 'edit' where "kind" = 'assign';`)
    this.addSql(
      `alter table if exists "quote_event" add constraint "quote_event_kind_check" check("kind" in ('request', 'edit', 'send', 'extend', 'withdraw', 'reject', 'counter', 'accept', 'decline', 'cancel', 'approve', 'expire', 'ask_approval', 'message'));`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "quote_event" drop constraint if exists "quote_event_kind_check";`,
    )

    this.addSql(
      `alter table if exists "quote_event" add constraint "quote_event_kind_check" check("kind" in ('request', 'edit', 'send', 'extend', 'withdraw', 'reject', 'counter', 'accept', 'decline', 'cancel', 'approve', 'expire', 'ask_approval', 'message', 'assign'));`,
    )
  }
}
