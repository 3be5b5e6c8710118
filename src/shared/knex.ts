import type { Knex, SqlEntityManager } from "@medusajs/framework/mikro-orm/knex"
import type { Context } from "@medusajs/framework/types"

/** Knex bound to the transaction that Medusa's decorators put into a method's context. */
export const knexOf = ({ transactionManager }: Context): Knex => {
  const manager = transactionManager as SqlEntityManager
  return manager.getTransactionContext<Knex>() ?? manager.getKnex()
}
