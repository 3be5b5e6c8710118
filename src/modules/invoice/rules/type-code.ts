import type { InvoiceContent } from "../types"

/** UNTDID 1001. */
export const TYPE_CODES = ["380", "381", "386", "503"] as const
export type TypeCode = (typeof TYPE_CODES)[number]

const OF_KIND = { invoice: "380", deposit: "386", credit_note: "381" } as const

/** The type of a document by EN 16931 and the French rules: a deposit and its credit note have types of their own. */
export const typeCodeOf = ({
  kind,
  corrects,
}: Pick<InvoiceContent, "kind" | "corrects">): TypeCode =>
  corrects?.kind === "deposit" ? "503" : OF_KIND[kind]
