import type { FieldValues, Path, UseFormReturn } from "react-hook-form"
import { toast } from "@medusajs/ui"
import { ApiError } from "../../lib/api-error"
import type { Translate } from "../../lib/use-text"
import { fieldAt, fieldMessage } from "./problems"

/**
 * Shows an error of the API: each detail at its field, and the message as a whole unless the fields
 * say all of it. `fieldOf` turns a path of the body into that of a field, where they differ.
 */
export const showError = <V extends FieldValues>(
  form: UseFormReturn<V>,
  error: unknown,
  t: Translate,
  fieldOf?: (path: string, values: V) => string,
) => {
  const details = error instanceof ApiError ? error.details : []
  const areShown = details.map((detail) => {
    const field = fieldAt(detail.path, form.getValues(), fieldOf) as Path<V>
    form.setError(field, { type: "server", message: fieldMessage(detail, t) })
    // Only an error at a field that the form has refers to one.
    return Boolean(form.getFieldState(field).error?.ref)
  })
  const isAllShown = details.length > 0 && areShown.every(Boolean)
  toast.error(details.length ? t("toasts.checkFields") : t("toasts.failed"), {
    ...(!isAllShown && { description: error instanceof Error ? error.message : String(error) }),
  })
}
