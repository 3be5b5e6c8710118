import type { FieldValues, Path, UseFormReturn } from "react-hook-form"
import { toast } from "@medusajs/ui"
import { ApiError } from "../../lib/api-client"
import { asSentence } from "../../lib/translate-message"
import type { Translate } from "../../lib/use-text"

/**
 * Shows what the API refused: each detail at its field, and the message as a whole unless the fields
 * say all of it. `fieldOf` turns a path of the request into that of a field, where they differ.
 */
export const showFailure = <V extends FieldValues>(
  form: UseFormReturn<V>,
  error: unknown,
  t: Translate,
  fieldOf: (path: string) => string = (path) => path,
) => {
  const details = error instanceof ApiError ? error.details : []
  const areShown = details.map(({ path, message }) => {
    const field = fieldOf(path) as Path<V>
    form.setError(field, { type: "server", message: asSentence(message) })
    // Only an error at a field that the form has refers to one.
    return Boolean(form.getFieldState(field).error?.ref)
  })
  const isAllShown = details.length > 0 && areShown.every(Boolean)
  toast.error(details.length ? t("toasts.checkFields") : t("toasts.failed"), {
    ...(!isAllShown && { description: error instanceof Error ? error.message : String(error) }),
  })
}
