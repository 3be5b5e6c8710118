import type { InferTypeOf } from "@medusajs/framework/types"
import type Invoice from "./models/invoice"
import type InvoiceEntry from "./models/invoice-entry"
import type InvoiceSeries from "./models/invoice-series"
import type { InvoiceContent } from "./types"

export type InvoiceRow = Omit<InferTypeOf<typeof Invoice>, "content"> & { content: InvoiceContent }

export type EntryRow = InferTypeOf<typeof InvoiceEntry>

export type SeriesRow = InferTypeOf<typeof InvoiceSeries>
