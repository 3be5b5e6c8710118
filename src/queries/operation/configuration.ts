import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { BARREL_INDEX } from "../../barrel-search/fields"
import { untilNone } from "./until-none"

type Plan = { index: string; action: string }[]

/** Medusa's search module, of which Medusa's types leave out what `db:migrate` uses. */
type Migrating = { createIndexMigrationPlan: () => Promise<Plan> }

/** What `db:migrate` has to change of the search index: it was made for other currencies, locales or another provider. */
export const findIndexChanges = untilNone(async (container: MedusaContainer): Promise<Plan> => {
  const search = container.resolve<unknown>(Modules.SEARCH) as Migrating
  const plan = await search.createIndexMigrationPlan()
  return plan.filter(({ index, action }) => index === BARREL_INDEX && action !== "noop")
})

/** Whether Medusa's notification module has a provider for a channel. */
export const hasProvider = async (
  container: MedusaContainer,
  channel: string,
): Promise<boolean> => {
  const { rows } = await container
    .resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
    .raw<{ rows: object[] }>(
      `select 1 from notification_provider
       where is_enabled and deleted_at is null and ? = any(channels) limit 1`,
      [channel],
    )
  return rows.length > 0
}
