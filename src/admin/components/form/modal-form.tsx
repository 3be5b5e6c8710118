import { Button, FocusModal, Heading, Text, toast } from "@medusajs/ui"
import type { ReactNode } from "react"
import { type DefaultValues, type FieldValues, FormProvider, useForm } from "react-hook-form"
import { useText } from "../../lib/use-text"
import { KeyboundForm } from "./keybound-form"
import { type Problems, resolverOf } from "./problems"
import { showFailure } from "./server-errors"
import { useFocusOnFailure } from "./use-focus-on-failure"
import { useUnsavedGuard } from "./use-unsaved-guard"

type ModalFormProps<V extends FieldValues> = {
  title: string
  hint: string
  values: DefaultValues<V>
  /** What the API would refuse, told before it is asked. */
  problemsOf: (values: V) => Problems
  /** Creates it; what is said of it, and leads on once the form is released. */
  create: (values: V) => Promise<{ created: string; leave: () => void }>
  children: ReactNode
}

/** A form that creates something, on a whole page over a list. */
export const ModalForm = <V extends FieldValues>({
  title,
  hint,
  values: defaultValues,
  problemsOf,
  create,
  children,
}: ModalFormProps<V>) => {
  const t = useText()
  const form = useForm<V>({
    defaultValues,
    resolver: resolverOf(problemsOf, t),
    shouldFocusError: false,
  })
  const { isDirty, isSubmitting, submitCount } = form.formState
  const fields = useFocusOnFailure(isSubmitting ? 0 : submitCount)
  const { release } = useUnsavedGuard(isDirty)

  const submit = form.handleSubmit(async (values) => {
    try {
      const { created, leave } = await create(values)
      toast.success(created)
      release()
      leave()
    } catch (error) {
      showFailure(form, error, t)
    }
  })

  return (
    <FormProvider {...form}>
      <KeyboundForm onSubmit={submit} className="flex h-full flex-col overflow-hidden">
        <FocusModal.Header />
        <FocusModal.Body className="flex-1 overflow-y-auto">
          <div
            ref={fields}
            className="mx-auto flex w-full max-w-[752px] flex-col gap-y-8 px-4 py-16"
          >
            <div className="flex flex-col gap-y-1">
              <FocusModal.Title asChild>
                <Heading>{title}</Heading>
              </FocusModal.Title>
              <FocusModal.Description asChild>
                <Text size="small" className="text-ui-fg-subtle">
                  {hint}
                </Text>
              </FocusModal.Description>
            </div>
            {children}
          </div>
        </FocusModal.Body>
        <FocusModal.Footer>
          <FocusModal.Close asChild>
            <Button type="button" size="small" variant="secondary">
              {t("actions.cancel")}
            </Button>
          </FocusModal.Close>
          <Button type="submit" size="small" isLoading={isSubmitting}>
            {t("actions.create")}
          </Button>
        </FocusModal.Footer>
      </KeyboundForm>
    </FormProvider>
  )
}
