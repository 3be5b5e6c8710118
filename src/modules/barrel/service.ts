import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Context } from "@medusajs/framework/types"
import { InjectTransactionManager, MedusaContext, MedusaService } from "@medusajs/framework/utils"
import { type PluginOptions, parsePluginOptions } from "../../options"
import { knexOf } from "../../shared/knex"
import * as queue from "./import-queue"
import Barrel from "./models/barrel"
import BarrelImport from "./models/barrel-import"
import BarrelImportRefusal from "./models/barrel-import-refusal"
import BarrelImportRow from "./models/barrel-import-row"

type Staged = { rows: Parameters<typeof queue.stageRows>[2]; refused: queue.RefusedCell[] }

/**
 * Keeps the attributes of barrels, and the imports that wait to be worked off (`import-queue.ts`).
 * Products, prices and stock stay with Medusa's own modules.
 */
class BarrelModuleService extends MedusaService({
  MillesimeBarrel: Barrel,
  MillesimeBarrelImport: BarrelImport,
  MillesimeBarrelImportRow: BarrelImportRow,
  MillesimeBarrelImportRefusal: BarrelImportRefusal,
}) {
  readonly options: PluginOptions

  constructor(...args: [container: Record<string, unknown>, options?: unknown]) {
    super(...args)
    this.options = parsePluginOptions(args[1])
  }

  /** Language of texts and labels where a request names none. */
  get defaultLocale(): string {
    return this.options.locales[0] ?? "fr-FR"
  }

  async stageImportRows(importId: string, { rows, refused }: Staged): Promise<void> {
    await this.inTransaction_((knex) => queue.stageRows(knex, importId, rows, refused))
  }

  async publishImport(id: string, counts: { total: number; failed: number }): Promise<boolean> {
    return this.inTransaction_((knex) => queue.publish(knex, id, counts))
  }

  async claimImport(claim: queue.ImportClaim) {
    return this.inTransaction_((knex) => queue.claim(knex, claim))
  }

  async renewImport(claim: queue.ImportClaim): Promise<void> {
    await this.inTransaction_((knex) => queue.renew(knex, claim))
  }

  async releaseImport(claim: queue.ImportClaim): Promise<void> {
    await this.inTransaction_((knex) => queue.release(knex, claim))
  }

  async recordImportBatch(claim: queue.ImportClaim, batch: queue.ImportBatch) {
    return this.inTransaction_((knex) => queue.recordBatch(knex, claim, batch))
  }

  async finishImport(claim: queue.ImportClaim, end: queue.ImportEnd): Promise<boolean> {
    return this.inTransaction_((knex) => queue.finish(knex, claim, end))
  }

  async cancelImport(id: string): Promise<boolean> {
    return this.inTransaction_((knex) => queue.cancel(knex, id))
  }

  async listFreeImports(): Promise<string[]> {
    return this.inTransaction_((knex) => queue.listFree(knex))
  }

  async deleteStaleStaging(): Promise<void> {
    await this.inTransaction_((knex) => queue.deleteStaleStaging(knex))
  }

  @InjectTransactionManager()
  protected async inTransaction_<T>(
    work: (knex: Knex) => Promise<T>,
    @MedusaContext() context: Context = {},
  ): Promise<T> {
    return work(knexOf(context))
  }
}

export default BarrelModuleService
