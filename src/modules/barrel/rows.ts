import type { InferTypeOf } from "@medusajs/framework/types"
import type { Params } from "../../errors"
import type { TableRow } from "../../shared/tabular"
import type Barrel from "./models/barrel"
import type BarrelImport from "./models/barrel-import"
import type { RefusedCell } from "./refused-cell"

export type BarrelAttributesRow = InferTypeOf<typeof Barrel>

export type BarrelImportRow = Omit<InferTypeOf<typeof BarrelImport>, "rows" | "refusals">

/** A row of a file that waits to be imported. */
export type StagedRow = TableRow & { id: string; import_id: string }

export type RefusalRow = Omit<RefusedCell, "reason" | "params"> & {
  id: string
  import_id: string
  reason: string | null
  params: Params | null
}
