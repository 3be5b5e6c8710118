import type { Language } from "../shared/language"
import type { Formats } from "./formats"
import type { Buyer, Seller } from "./seller-and-buyer"
import type { Sheet } from "./sheet"
import type { Texts } from "./texts"

/** What every paper says: its number, and who sells to whom. */
export type Paper = {
  language: Language
  number: string
  /** ISO 4217, in lower case. */
  currency_code: string
  seller: Seller
  buyer: Buyer
}

/** `document` is what the paper is: "Devis". */
export type PaperTexts = Texts & { document: string }

/** What each part of a paper is drawn with. */
export type Drawing<P extends Paper = Paper, T extends PaperTexts = PaperTexts> = {
  sheet: Sheet
  document: P
  texts: T
  formats: Formats
}
