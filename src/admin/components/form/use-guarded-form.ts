import { toast } from "@medusajs/ui"
import { type DefaultValues, type FieldValues, useForm, type UseFormReturn } from "react-hook-form"
import { useText } from "../../lib/use-text"
import { useGate } from "./gate"
import { type Problems, resolverOf } from "./problems"
import { showFailure } from "./server-errors"
import { useFocusOnFailure } from "./use-focus-on-failure"
import { useUnsavedGuard } from "./use-unsaved-guard"

export type GuardedFormProps<V extends FieldValues> = {
  values: DefaultValues<V>
  /** What the API would refuse, told before it is asked. */
  problemsOf: (values: V) => Problems
  /** Writes the values; what is said of it, and where it leads once the form is released. */
  write: (
    values: V,
    form: UseFormReturn<V>,
  ) => Promise<{ done?: string | undefined; leave: () => void }>
  /** The field of a path of the request, where they differ. */
  fieldOf?: (path: string, values: V) => string
}

/** A form that shows at its fields what is wrong with them, and isn't left unsaved by mistake. */
export const useGuardedForm = <V extends FieldValues>({
  values: defaultValues,
  problemsOf,
  write,
  fieldOf,
}: GuardedFormProps<V>) => {
  const t = useText()
  const form = useForm<V>({
    defaultValues,
    resolver: resolverOf(problemsOf, t),
    shouldFocusError: false,
  })
  const { isDirty, isSubmitting, submitCount } = form.formState
  const fields = useFocusOnFailure(isSubmitting ? 0 : submitCount)
  const { mayLeave, release } = useUnsavedGuard(isDirty)
  const gate = useGate()

  const save = form.handleSubmit(async (values) => {
    try {
      const { done, leave } = await write(values, form)
      if (done) toast.success(done)
      gate.close()
      release()
      leave()
    } catch (error) {
      showFailure(form, error, t, fieldOf && ((path) => fieldOf(path, values)))
    }
  })
  const submit = () => gate.pass(() => save())
  return { form, fields, isSubmitting, mayLeave, submit }
}
