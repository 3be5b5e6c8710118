import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import type { Sql } from "./sql"

/** Answers statements; the values travel beside the text, never within it. */
export type Reader = {
  run: <Row = unknown>(statement: Sql) => Promise<Row[]>
}

export type Database = Reader & {
  /** Commits when `work` resolves; a rejection undoes everything. */
  transaction: <T>(work: (database: Database) => Promise<T>) => Promise<T>
}

/** The part of the search module's container in which a connection may be. */
export type Connections = {
  [ContainerRegistrationKeys.PG_CONNECTION]?: Knex
  manager?: { getKnex?: () => Knex }
}

const onKnex = (knex: Knex): Database => ({
  run: async <Row>(statement: Sql) => {
    const { rows } = await knex.raw<{ rows: Row[] }>(
      statement.text,
      // Knex's type knows no array as one value; its driver does.
      statement.bindings as Knex.RawBinding[],
    )
    return rows
  },
  transaction: (work) => knex.transaction((transaction) => work(onKnex(transaction))),
})

/**
 * The pool that all modules share, or the search module's own where it has one.
 * @throws MedusaError (invalid_argument) without any
 */
export const databaseOf = (container: Connections): Database => {
  const knex = container[ContainerRegistrationKeys.PG_CONNECTION] ?? container.manager?.getKnex?.()
  if (!knex) {
    throw new MedusaError(
      MedusaError.Types.INVALID_ARGUMENT,
      "The search-columns provider needs the search module to have a PostgreSQL connection.",
    )
  }
  return onKnex(knex)
}

const UNDEFINED_TABLE = "42P01"

export const isMissingTable = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === UNDEFINED_TABLE
