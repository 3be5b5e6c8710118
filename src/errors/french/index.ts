import type { ErrorKey, ValueKey } from "../messages"
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

/** French messages by error code and reason. */
export const FRENCH_ERRORS: Record<ErrorKey, string> = {
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
}

/** French messages about a single value, by reason; each follows the name of its field. */
export const FRENCH_VALUES: Record<ValueKey, string> = {
  ...generalValues,
  ...barrelValues,
  ...importValues,
  ...companyValues,
  ...quoteValues,
  ...invoiceValues,
  ...mailValues,
  ...pageValues,
  ...withdrawalValues,
}
