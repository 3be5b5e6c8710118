import type { InferTypeOf } from "@medusajs/framework/types"
import type { Params } from "../../errors"
import type { TableRow } from "../../shared/tabular"
import type Barrel from "./models/barrel"
import type BarrelImport from "./models/barrel-import"
import type { RefusedCell } from "./refused-cell"

export type BarrelAttributesRow = InferTypeOf<typeof Barrel>

/** A column of a file: what it calls it, and what we do. */
export type ImportHeading = { heading: string; column: string }

export type BarrelImportRow = Omit<
  InferTypeOf<typeof BarrelImport>,
  "rows" | "refusals" | "changes" | "headings"
> & { headings: ImportHeading[] | null }

/** A row of a file that waits to be imported. */
export type StagedRow = TableRow & { id: string; import_id: string }

export type ImportChangeRow = {
  id: string
  import_id: string
  line: number
  product_id: string | null
  before: unknown
  after: string | null
}

export type RefusalRow = Omit<RefusedCell, "reason" | "params"> & {
  id: string
  import_id: string
  sku: string | null
  title: string | null
  values: Record<string, string> | null
  reason: string | null
  params: Params | null
}
