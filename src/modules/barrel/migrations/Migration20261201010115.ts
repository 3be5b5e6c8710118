import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261201010115 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "millesime_barrel" add column if not exists "min_quantity" integer null, add column if not exists "quantity_step" integer null, add column if not exists "lot_size" integer null, add column if not exists "lead_time_days" integer null;`,
    )
    this.addSql(
      `alter table if exists "millesime_barrel" add constraint millesime_barrel_quantities_positive check((min_quantity is null or min_quantity > 0) and (quantity_step is null or quantity_step > 0) and (lot_size is null or lot_size > 0));`,
    )
    this.addSql(
      `alter table if exists "millesime_barrel" add constraint millesime_barrel_lead_time_not_negative check(lead_time_days >= 0);`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "millesime_barrel" drop constraint if exists millesime_barrel_quantities_positive;`,
    )
    this.addSql(
      `alter table if exists "millesime_barrel" drop constraint if exists millesime_barrel_lead_time_not_negative;`,
    )
    this.addSql(
      `alter table if exists "millesime_barrel" drop column if exists "min_quantity", drop column if exists "quantity_step", drop column if exists "lot_size", drop column if exists "lead_time_days";`,
    )
  }
}
