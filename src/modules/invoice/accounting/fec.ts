import iconv from "iconv-lite"
import type { Decimal } from "../../../shared/money"
import { foldAccents } from "../../../shared/fold-accents"
import { type AccountingEntry, type EntryLine, JOURNALS, type Journal } from "./entries"

/** Livre des procédures fiscales, art. A47 A-1, VII: names and order of the columns. */
const COLUMNS = [
  "JournalCode",
  "JournalLib",
  "EcritureNum",
  "EcritureDate",
  "CompteNum",
  "CompteLib",
  "CompAuxNum",
  "CompAuxLib",
  "PieceRef",
  "PieceDate",
  "EcritureLib",
  "Debit",
  "Credit",
  "EcritureLet",
  "DateLet",
  "ValidDate",
  "Montantdevise",
  "Idevise",
] as const

/** A character set that the article allows (III, 1°); UTF-8 is none of them. */
const CHARACTER_SET = "ISO-8859-15"

const SEPARATOR = "\t"
const LINE_END = "\r\n"

const EURO_DECIMALS = 2

const isWritable = (text: string) =>
  iconv.decode(iconv.encode(text, CHARACTER_SET), CHARACTER_SET) === text

const withoutAccent = (letter: string): string => {
  const folded = foldAccents(letter)
  return letter === letter.toUpperCase() ? folded.toUpperCase() : folded
}

/** A letter that the character set lacks stands without its accent. */
const writable = (text: string): string =>
  isWritable(text)
    ? text
    : text
        .normalize("NFC")
        .replace(/./gsu, (letter) => (isWritable(letter) ? letter : withoutAccent(letter)))

/** Without what parts columns or lines. */
const cell = (text: string): string => writable(text.replace(/[\p{Cc}|]+/gu, " ").trim())

/** 2026-03-31 becomes 20260331. */
const date = (day: string) => day.replaceAll("-", "")

const amount = (value: Decimal) => value.toFixed(EURO_DECIMALS).replace(".", ",")

const linesOf = (entry: AccountingEntry, number: number): string[] =>
  entry.lines.map(({ account, auxiliary, debit, credit }: EntryLine) => {
    const row: Record<(typeof COLUMNS)[number], string> = {
      JournalCode: entry.journal,
      JournalLib: JOURNALS[entry.journal],
      EcritureNum: String(number),
      EcritureDate: date(entry.day),
      CompteNum: account.code,
      CompteLib: account.label,
      CompAuxNum: auxiliary?.code ?? "",
      CompAuxLib: auxiliary?.name ?? "",
      PieceRef: entry.reference,
      PieceDate: date(entry.day),
      EcritureLib: entry.label,
      Debit: amount(debit),
      Credit: amount(credit),
      // Which payment settles which invoice is not matched by letters; both name the invoice.
      EcritureLet: "",
      DateLet: "",
      ValidDate: date(entry.recorded_on),
      // All is in euros.
      Montantdevise: "",
      Idevise: "",
    }
    return COLUMNS.map((column) => cell(row[column])).join(SEPARATOR)
  })

/**
 * Entries as "fichier des écritures comptables" (LPF, art. A47 A-1), numbered without gaps in each journal.
 * @returns pieces of the file in ISO 8859-15
 */
export async function* writeFec(entries: AsyncIterable<AccountingEntry>): AsyncGenerator<Buffer> {
  const encode = (lines: readonly string[]) =>
    iconv.encode(lines.map((line) => `${line}${LINE_END}`).join(""), CHARACTER_SET)
  yield encode([COLUMNS.join(SEPARATOR)])
  const last: Record<Journal, number> = { VE: 0, BQ: 0 }
  for await (const entry of entries) yield encode(linesOf(entry, (last[entry.journal] += 1)))
}

/** `123456789FEC20261231.txt` (LPF, art. A47 A-1, X). @param until the last day of the period */
export const fecName = (siren: string, until: string): string => `${siren}FEC${date(until)}.txt`
