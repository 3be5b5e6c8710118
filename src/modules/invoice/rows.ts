import type { InferTypeOf } from "@medusajs/framework/types"
import type EReport from "./models/e-report"
import type Invoice from "./models/invoice"
import type InvoiceClosing from "./models/invoice-closing"
import type InvoiceEntry from "./models/invoice-entry"
import type InvoiceSeries from "./models/invoice-series"
import type { EReportContent } from "./reporting/e-report"
import type { ClosingContent, InvoiceContent } from "./types"

export type InvoiceRow = Omit<InferTypeOf<typeof Invoice>, "content"> & { content: InvoiceContent }

export type EntryRow = InferTypeOf<typeof InvoiceEntry>

export type SeriesRow = InferTypeOf<typeof InvoiceSeries>

export type EReportRow = Omit<InferTypeOf<typeof EReport>, "content"> & { content: EReportContent }

export type ClosingRow = Omit<InferTypeOf<typeof InvoiceClosing>, "content"> & {
  content: ClosingContent
}
