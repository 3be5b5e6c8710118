import type { Context } from "@medusajs/framework/types"
import { InjectTransactionManager, MedusaContext } from "@medusajs/framework/utils"

// TypeScript wants this signature of a class that is extended within a function.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Class<T = object> = new (...args: any[]) => T

/** Named, since the declaration of an anonymous class can't have protected members. */
export declare class TransactionalMethods {
  /** Runs work in one transaction: that of the context, if it has one. */
  protected inTransaction_<T>(work: (context: Context) => Promise<T>, context?: Context): Promise<T>
}

/** Adds `inTransaction_` to a module's service. */
export const Transactional = <Base extends Class>(Base: Base) => {
  class TransactionalService extends Base {
    @InjectTransactionManager()
    protected async inTransaction_<T>(
      work: (context: Context) => Promise<T>,
      @MedusaContext() context: Context = {},
    ): Promise<T> {
      return work(context)
    }
  }
  return TransactionalService as unknown as Base & Class<TransactionalMethods>
}
