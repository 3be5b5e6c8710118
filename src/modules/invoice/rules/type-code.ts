import type { InvoiceContent, TypeCode } from "../types"

const OF_KIND = { invoice: "380", deposit: "386", credit_note: "381" } as const

/** The type of a document by EN 16931 and the French rules: a deposit and its credit note have types of their own. */
export const typeCodeOf = ({
  kind,
  corrects,
}: Pick<InvoiceContent, "kind" | "corrects">): TypeCode =>
  corrects?.kind === "deposit" ? "503" : OF_KIND[kind]
