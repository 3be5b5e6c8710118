import type { Drawing } from "../../../documents/drawing"
import type { InvoiceContent } from "../types"
import type { InvoiceTexts } from "./texts"

/** What each part of an invoice is drawn with. */
export type InvoiceDrawing = Drawing<InvoiceContent, InvoiceTexts & { document: string }>
