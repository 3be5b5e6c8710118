import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { MedusaService } from "@medusajs/framework/utils"
import { knexOf } from "../../shared/knex"
import { startApplication } from "../../shared/application-start"
import { PluginService } from "../../shared/plugin-service"
import * as queue from "./import-queue"
import { type PriceHistory, type ReadPrices, recordPrices } from "./price-histories"
import Barrel from "./models/barrel"
import BarrelImport from "./models/barrel-import"
import BarrelImportChange from "./models/barrel-import-change"
import BarrelImportRefusal from "./models/barrel-import-refusal"
import BarrelPriceHistory from "./models/barrel-price-history"
import BarrelImportRow from "./models/barrel-import-row"
import type { TableRow } from "../../shared/tabular"
import type { RefusedCell } from "./refused-cell"
import type * as rows from "./rows"

type Rows = {
  MillesimeBarrel: { dto: rows.BarrelAttributesRow }
  MillesimeBarrelImport: { dto: rows.BarrelImportRow }
  MillesimeBarrelImportRow: { dto: rows.StagedRow }
  MillesimeBarrelImportRefusal: { dto: rows.RefusalRow }
  MillesimeBarrelImportChange: { dto: rows.ImportChangeRow }
  MillesimeBarrelPriceHistory: { dto: { id: string; prices: PriceHistory } }
}

type Staged = {
  rows: TableRow[]
  refused: RefusedCell[]
  /** Rows of which all refused cells are. */
  refusedRows?: TableRow[]
}

/**
 * Stores the attributes of barrels, and imports with their queue (`import-queue.ts`).
 * Products, prices and stock stay with Medusa's own modules.
 */
class BarrelModuleService extends PluginService(
  MedusaService<Rows>({
    MillesimeBarrel: Barrel,
    MillesimeBarrelImport: BarrelImport,
    MillesimeBarrelImportRow: BarrelImportRow,
    MillesimeBarrelImportRefusal: BarrelImportRefusal,
    MillesimeBarrelImportChange: BarrelImportChange,
    MillesimeBarrelPriceHistory: BarrelPriceHistory,
  }),
) {
  __hooks = { onApplicationStart: startApplication }

  async recordPrices(read: ReadPrices[]): Promise<void> {
    await this.transaction_((knex) => recordPrices(knex, read))
  }

  async stageImportRows(
    importId: string,
    { rows, refused, refusedRows = [] }: Staged,
  ): Promise<void> {
    await this.transaction_(async (knex) => {
      await queue.stageRows(knex, importId, rows)
      await queue.insertRefusals(knex, importId, refused, refusedRows)
    })
  }

  async planImportChanges(id: string, changes: queue.PlannedChange[]): Promise<void> {
    await this.transaction_((knex) => queue.planChanges(knex, id, changes))
  }

  async publishImport(id: string, counts: { total: number; failed: number }): Promise<void> {
    await this.transaction_((knex) => queue.publish(knex, id, counts))
  }

  async acquireImportLease(lease: queue.ImportLease) {
    return this.transaction_((knex) => queue.acquireLease(knex, lease))
  }

  async renewImportLease(lease: queue.ImportLease): Promise<void> {
    await this.transaction_((knex) => queue.renewLease(knex, lease))
  }

  async releaseImportLease(lease: queue.ImportLease): Promise<void> {
    await this.transaction_((knex) => queue.releaseLease(knex, lease))
  }

  async recordImportBatch(lease: queue.ImportLease, batch: queue.ImportBatch) {
    return this.transaction_((knex) => queue.recordBatch(knex, lease, batch))
  }

  async finishImport(lease: queue.ImportLease, end: queue.ImportEnd): Promise<boolean> {
    return this.transaction_((knex) => queue.finish(knex, lease, end))
  }

  async cancelImport(id: string): Promise<void> {
    await this.transaction_((knex) => queue.cancel(knex, id))
  }

  async markImportUndone(id: string): Promise<void> {
    await this.transaction_((knex) => queue.markUndone(knex, id))
  }

  async listUnleasedImports(): Promise<string[]> {
    return this.transaction_((knex) => queue.listUnleased(knex))
  }

  async deleteStaleStaging(): Promise<void> {
    await this.transaction_((knex) => queue.deleteStaleStaging(knex))
  }

  private transaction_<T>(work: (knex: Knex) => Promise<T>): Promise<T> {
    return this.inTransaction_((context) => work(knexOf(context)))
  }
}

export default BarrelModuleService
