import { Button, FocusModal, Heading, Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { type FieldValues, FormProvider } from "react-hook-form"
import type { z } from "@medusajs/framework/zod"
import { useText } from "../../lib/use-text"
import { KeyboundForm } from "./keybound-form"
import { type GuardedFormProps, useGuardedForm } from "./use-guarded-form"

/** Sends the checked body of a form; what is said then, and where it leads. */
export type CreateOf<Schema extends z.ZodType> = (
  body: z.input<Schema>,
) => Promise<{ done: string; leave: () => void }>

type ModalFormProps<V extends FieldValues, Schema extends z.ZodType> = Omit<
  GuardedFormProps<V, Schema>,
  "write"
> & {
  title: string
  hint: string
  create: CreateOf<Schema>
  children: ReactNode
}

/** A form that creates something, on a whole page over a list. */
export const ModalForm = <V extends FieldValues, Schema extends z.ZodType>({
  title,
  hint,
  create,
  children,
  ...rules
}: ModalFormProps<V, Schema>) => {
  const t = useText()
  const { form, fields, isSubmitting, submit } = useGuardedForm<V, Schema>({
    ...rules,
    write: create,
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
