import { Button, Drawer, Heading, toast } from "@medusajs/ui"
import type { ReactNode } from "react"
import { type DefaultValues, type FieldValues, FormProvider, useForm } from "react-hook-form"
import { useText } from "../../lib/use-text"
import { KeyboundForm } from "./keybound-form"
import { type Problems, resolverOf } from "./problems"
import { showFailure } from "./server-errors"
import { useFocusOnFailure } from "./use-focus-on-failure"
import { useUnsavedGuard } from "./use-unsaved-guard"

type FormDrawerProps<V extends FieldValues> = {
  title: string
  values: DefaultValues<V>
  /** What the API would refuse, told before it is asked. */
  problemsOf: (values: V) => Problems
  save: (values: V) => Promise<unknown>
  /** What is said once it is saved. */
  saved: string
  /** The button's text where it does more than save. */
  submitLabel?: string
  /** The field of a path of the request, where they differ. */
  fieldOf?: (path: string) => string
  onClose: () => void
  children: ReactNode
}

/** A form in a drawer, as Medusa's own sections are edited. */
export const FormDrawer = <V extends FieldValues>({
  title,
  values: defaultValues,
  problemsOf,
  save,
  saved,
  submitLabel,
  fieldOf,
  onClose,
  children,
}: FormDrawerProps<V>) => {
  const t = useText()
  const form = useForm<V>({
    defaultValues,
    resolver: resolverOf(problemsOf, t),
    shouldFocusError: false,
  })
  const { isDirty, isSubmitting, submitCount } = form.formState
  const fields = useFocusOnFailure(isSubmitting ? 0 : submitCount)
  const { mayLeave, release } = useUnsavedGuard(isDirty)

  const close = async () => {
    if (await mayLeave()) onClose()
  }

  const submit = form.handleSubmit(async (values) => {
    try {
      await save(values)
      toast.success(saved)
      release()
      onClose()
    } catch (error) {
      showFailure(form, error, t, fieldOf)
    }
  })

  return (
    <Drawer open onOpenChange={(stays) => !stays && void close()}>
      <Drawer.Content aria-describedby={undefined}>
        <FormProvider {...form}>
          <KeyboundForm onSubmit={submit} className="flex h-full flex-col overflow-hidden">
            <Drawer.Header>
              <Drawer.Title asChild>
                <Heading>{title}</Heading>
              </Drawer.Title>
            </Drawer.Header>
            <Drawer.Body className="flex-1 overflow-y-auto">
              <div ref={fields} className="flex flex-col gap-y-6">
                {children}
              </div>
            </Drawer.Body>
            <Drawer.Footer>
              <Drawer.Close asChild>
                <Button type="button" size="small" variant="secondary">
                  {t("actions.cancel")}
                </Button>
              </Drawer.Close>
              <Button type="submit" size="small" isLoading={isSubmitting}>
                {submitLabel ?? t("actions.save")}
              </Button>
            </Drawer.Footer>
          </KeyboundForm>
        </FormProvider>
      </Drawer.Content>
    </Drawer>
  )
}
