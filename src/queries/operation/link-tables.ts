import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { MedusaModule } from "@medusajs/framework/modules-sdk"
import { composeTableName, compressName } from "@medusajs/framework/utils"
import { onProcessReset } from "../../shared/process-state"

/** Tables of all links of the store, Medusa's and other plugins' too, named as Medusa names them. */
const listLinkTables = (): string[] =>
  MedusaModule.getAllJoinerConfigs().flatMap((config) => {
    if (!config.isLink || config.isReadOnlyLink) return []
    const [primary, foreign] = config.relationships ?? []
    if (!primary || !foreign) return []
    const name =
      config.databaseConfig?.tableName ??
      composeTableName(
        primary.serviceName,
        primary.foreignKey,
        foreign.serviceName,
        foreign.foreignKey,
      ).toLowerCase()
    return compressName(name)
  })

/** Once all are there the database isn't asked again. */
let areComplete = false
onProcessReset(() => {
  areComplete = false
})

/**
 * Medusa's `db:migrate` succeeds also where it could not create the tables of links.
 * @returns names of the tables that are missing
 */
export const findMissingLinkTables = async (knex: Knex): Promise<string[]> => {
  if (areComplete) return []
  const { rows } = await knex.raw<{ rows: { name: string }[] }>(
    `select name from unnest(cast(? as text[])) as wanted (name)
     where to_regclass(quote_ident(name)) is null order by name`,
    [listLinkTables()],
  )
  areComplete = !rows.length
  return rows.map(({ name }) => name)
}
