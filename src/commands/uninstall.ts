import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { ExecArgs } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError, Modules } from "@medusajs/framework/utils"
import { deleteReservationsWorkflow } from "@medusajs/medusa/core-flows"
import { BARREL_INDEX } from "../barrel-search/fields"
import { readFootprint } from "./uninstall/footprint"
import { removeFootprint } from "./uninstall/remove"
import { describeFootprint, describeUse } from "./uninstall/report"

const print = (...lines: string[]) => process.stdout.write(`${lines.join("\n")}\n`)

/**
 * `npx medusa exec node_modules/medusa-plugin-millesime/.medusa/server/src/commands/uninstall.js` says what the plugin has in
 * the database; with the database's name behind it, removes all of that. See docs/uninstall.md.
 * @throws MedusaError for another name, and while the store sells by a provider of ours
 */
export default async function uninstall({ container, args }: ExecArgs): Promise<void> {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await knex.raw<{ rows: [{ name: string }] }>("select current_database() as name")
  const [database] = rows
  const footprint = await readFootprint(knex)
  const found = describeFootprint(footprint)
  if (!found.length) return void print(`Database ${database.name} has nothing of Millésime.`)

  print(`What Millésime has in the database ${database.name}:`, ...found)
  const used = describeUse(footprint)
  if (used.length) print("Choose another provider for these, or delete them, first:", ...used)

  const [confirmed] = args
  if (confirmed === undefined) {
    return void print(
      "Nothing was changed. Make a backup, stop the store, and run this again with the name of the database behind it to delete all of that.",
    )
  }
  if (confirmed !== database.name) {
    throw new MedusaError(
      MedusaError.Types.INVALID_ARGUMENT,
      `The database is ${database.name}, not ${confirmed}. Nothing was changed.`,
    )
  }
  if (used.length) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      "The store sells by providers of Millésime. Nothing was changed.",
    )
  }

  // These two may be repeated; what can't be undone comes last, and whole.
  if (footprint.heldReservations.length) {
    await deleteReservationsWorkflow(container).run({
      input: { ids: footprint.heldReservations },
    })
  }
  await container.resolve(Modules.SEARCH).deleteIndex(BARREL_INDEX)
  await removeFootprint(knex, footprint)
  print(
    "All of that is deleted. Remove Millésime from medusa-config, then `npm uninstall medusa-plugin-millesime` and `npx medusa db:migrate`.",
  )
}
