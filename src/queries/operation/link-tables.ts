import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { MedusaModule } from "@medusajs/framework/modules-sdk"
import { composeTableName, compressName } from "@medusajs/framework/utils"
import { untilNone } from "./until-none"

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

/**
 * Names of the tables of links that are missing: Medusa's `db:migrate` succeeds also where it could not create
 * them.
 */
export const findMissingLinkTables = untilNone(async (knex: Knex): Promise<string[]> => {
  const { rows } = await knex.raw<{ rows: { name: string }[] }>(
    `select name from unnest(cast(? as text[])) as wanted (name)
     where to_regclass(quote_ident(name)) is null order by name`,
    [listLinkTables()],
  )
  return rows.map(({ name }) => name)
})
