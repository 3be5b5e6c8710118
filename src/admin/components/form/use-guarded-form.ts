import { toast } from "@medusajs/ui"
import { type DefaultValues, type FieldValues, useForm, type UseFormReturn } from "react-hook-form"
import type { z } from "@medusajs/framework/zod"
import { useText } from "../../lib/use-text"
import { type FormRules, REST, resolverOf } from "./problems"
import { showError } from "./show-error"
import { useSingleFlight } from "./single-flight"
import { useFocusOnFailure } from "./use-focus-on-failure"
import { useUnsavedGuard } from "./use-unsaved-guard"

export type GuardedFormProps<V extends FieldValues, Schema extends z.ZodType> = FormRules<
  V,
  Schema
> & {
  values: DefaultValues<V>
  /** Sends the body; `done` is said then, and `leave` called once the form is released. */
  write: (
    body: z.input<Schema>,
    form: UseFormReturn<V>,
  ) => Promise<{ done?: string | undefined; leave: () => void }>
}

/** A form checked by its contract, with errors at its fields, that isn't left unsaved by mistake. */
export const useGuardedForm = <V extends FieldValues, Schema extends z.ZodType>({
  values: defaultValues,
  write,
  ...rules
}: GuardedFormProps<V, Schema>) => {
  const t = useText()
  const form = useForm<V>({
    defaultValues,
    resolver: resolverOf(rules, t),
    shouldFocusError: false,
  })
  const { isDirty, isSubmitting, submitCount } = form.formState
  const fields = useFocusOnFailure(isSubmitting ? 0 : submitCount)
  const { mayLeave, release } = useUnsavedGuard(isDirty)
  const singleFlight = useSingleFlight()

  const save = form.handleSubmit(
    async (values) => {
      try {
        const { done, leave } = await write(rules.toBody(values) as z.input<Schema>, form)
        if (done) toast.success(done)
        singleFlight.close()
        release()
        leave()
      } catch (error) {
        showError(form, error, t, rules.fieldOf)
      }
    },
    ({ [REST]: rest }) => {
      const description = rest?.message
      if (typeof description === "string") toast.error(t("toasts.failed"), { description })
    },
  )
  const submit = () => singleFlight.run(() => save())
  return { form, fields, isSubmitting, mayLeave, submit }
}
