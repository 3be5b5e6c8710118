import { Button, Drawer, Heading } from "@medusajs/ui"
import type { ReactNode } from "react"
import { type FieldValues, FormProvider, type UseFormReturn } from "react-hook-form"
import type { z } from "@medusajs/framework/zod"
import { useOpenForm } from "../../lib/open-forms"
import { useText } from "../../lib/use-text"
import { KeyboundForm } from "./keybound-form"
import { type GuardedFormProps, useGuardedForm } from "./use-guarded-form"

type FormDrawerProps<V extends FieldValues, Schema extends z.ZodType> = Omit<
  GuardedFormProps<V, Schema>,
  "write"
> & {
  title: string
  save: (body: z.input<Schema>, form: UseFormReturn<V>) => Promise<unknown>
  /** What is said once it is saved, where that isn't plain to see. */
  saved?: string | ((body: z.input<Schema>) => string)
  /** The button's text where it does more than save. */
  submitLabel?: string
  onClose: () => void
  children: ReactNode
}

/** A form in a drawer, as Medusa's own sections are edited. */
export const FormDrawer = <V extends FieldValues, Schema extends z.ZodType>({
  title,
  save,
  saved,
  submitLabel,
  onClose,
  children,
  ...form
}: FormDrawerProps<V, Schema>) => {
  const t = useText()
  const guarded = useGuardedForm<V, Schema>({
    ...form,
    write: async (body, entered) => {
      await save(body, entered)
      return { done: typeof saved === "function" ? saved(body) : saved, leave: onClose }
    },
  })
  const { fields, isSubmitting, mayLeave, submit } = guarded
  useOpenForm()

  const close = async () => {
    if (await mayLeave()) onClose()
  }

  return (
    <Drawer open onOpenChange={(stays) => !stays && void close()}>
      <Drawer.Content aria-describedby={undefined}>
        <FormProvider {...guarded.form}>
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
