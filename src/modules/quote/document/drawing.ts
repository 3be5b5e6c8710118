import type { Formats } from "./formats"
import type { QuoteDocument } from "./quote-document"
import type { Sheet } from "./sheet"
import type { Texts } from "./texts"

/** What each part of a quote is drawn with. */
export type Drawing = { sheet: Sheet; document: QuoteDocument; texts: Texts; formats: Formats }
