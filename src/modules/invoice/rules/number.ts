import type { InvoiceKind } from "../types"

const PREFIXES: Record<InvoiceKind, string> = { invoice: "FA", deposit: "AC", credit_note: "AV" }
const DIGITS = 6

/** The series of a kind and year: `FA-2026`. @param day 2026-03-31 */
export const seriesOf = (kind: InvoiceKind, day: string): string =>
  `${PREFIXES[kind]}-${day.slice(0, 4)}`

/** `FA-2026-000042` */
export const invoiceNumber = (series: string, serial: number): string =>
  `${series}-${String(serial).padStart(DIGITS, "0")}`
