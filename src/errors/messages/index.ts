import type { ErrorCode } from "../codes"
import { barrelErrors, barrelValues } from "./barrel"
import { companyErrors, companyValues } from "./company"
import { generalErrors, generalValues } from "./general"
import { importErrors, importValues } from "./import"
import { invoiceErrors, invoiceValues } from "./invoice"
import { mailErrors, mailValues } from "./mail"
import { pageErrors, pageValues } from "./page"
import { quoteErrors, quoteValues } from "./quote"
import { whatsappErrors } from "./whatsapp"
import { withdrawalErrors, withdrawalValues } from "./withdrawal"

/** English messages by error code, with a reason behind it where a code has several: `locked.checkout`. */
export const ERROR_MESSAGES = {
  ...generalErrors,
  ...barrelErrors,
  ...importErrors,
  ...companyErrors,
  ...quoteErrors,
  ...invoiceErrors,
  ...pageErrors,
  ...mailErrors,
  ...whatsappErrors,
  ...withdrawalErrors,
} as const satisfies Partial<Record<ErrorCode | `${ErrorCode}.${string}`, string>>

/** English messages about a single value, by reason; each follows the name of its field. */
export const VALUE_MESSAGES = {
  ...generalValues,
  ...barrelValues,
  ...importValues,
  ...companyValues,
  ...quoteValues,
  ...invoiceValues,
  ...mailValues,
  ...pageValues,
  ...withdrawalValues,
} as const satisfies Record<string, string>

export type ErrorKey = keyof typeof ERROR_MESSAGES
export type ValueKey = keyof typeof VALUE_MESSAGES

export const isValueKey = (key: string): key is ValueKey => Object.hasOwn(VALUE_MESSAGES, key)

/** Values for the names that stand in braces in a text. */
export type Params = Readonly<Record<string, string | number>>

type NamesIn<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never

type ParamsIn<Text extends string> = [NamesIn<Text>] extends [never]
  ? undefined
  : Readonly<Record<NamesIn<Text>, string | number>>

export type ErrorParams<Key extends ErrorKey> = ParamsIn<(typeof ERROR_MESSAGES)[Key]>
export type ValueParams<Key extends ValueKey> = ParamsIn<(typeof VALUE_MESSAGES)[Key]>

export const format = (text: string, params: Params = {}): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ""))
