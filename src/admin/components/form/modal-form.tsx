import { Button } from "@medusajs/ui"
import type { ReactNode } from "react"
import { type FieldValues, FormProvider, type Path, type PathValue } from "react-hook-form"
import type { z } from "@medusajs/framework/zod"
import { useText } from "../../lib/use-text"
import { ModalPage } from "../modal-page"
import { KeyboundForm } from "./keybound-form"
import { type GuardedFormProps, useGuardedForm } from "./use-guarded-form"

/** Sends the checked body of a form; what is said then, and where it leads. */
export type CreateOf<Schema extends z.ZodType> = (
  body: z.input<Schema>,
) => Promise<{ done: string; leave: () => void }>

/** A button that creates, and what it enters before: as a draft, or published. */
type Submit<V> = { label: string; values: Partial<V> }

type ModalFormProps<V extends FieldValues, Schema extends z.ZodType> = Omit<
  GuardedFormProps<V, Schema>,
  "write"
> & {
  title: string
  hint: string
  create: GuardedFormProps<V, Schema>["write"]
  /** Where there is more than one way to create it; the last is the form's own. */
  submits?: readonly Submit<V>[]
  children: ReactNode
}

/** A form that creates something, on a whole page over a list. */
export const ModalForm = <V extends FieldValues, Schema extends z.ZodType>({
  title,
  hint,
  create,
  submits = [],
  children,
  ...rules
}: ModalFormProps<V, Schema>) => {
  const t = useText()
  const { form, fields, isSubmitting, submit } = useGuardedForm<V, Schema>({
    ...rules,
    write: create,
  })
  const main: Submit<V> = submits.at(-1) ?? { label: t("actions.create"), values: {} }

  const submitAs = ({ values }: Submit<V>) => {
    for (const [name, value] of Object.entries(values)) {
      form.setValue(name as Path<V>, value as PathValue<V, Path<V>>)
    }
    return submit()
  }

  const buttons = (
    <>
      {submits.slice(0, -1).map((other) => (
        <Button
          key={other.label}
          type="button"
          size="small"
          variant="secondary"
          disabled={isSubmitting}
          onClick={() => void submitAs(other)}
        >
          {other.label}
        </Button>
      ))}
      <Button type="submit" size="small" isLoading={isSubmitting}>
        {main.label}
      </Button>
    </>
  )

  return (
    <FormProvider {...form}>
      <KeyboundForm
        onSubmit={() => submitAs(main)}
        className="flex h-full flex-col overflow-hidden"
      >
        <ModalPage
          title={title}
          hint={hint}
          body={fields}
          closeLabel={t("actions.cancel")}
          actions={buttons}
        >
          {children}
        </ModalPage>
      </KeyboundForm>
    </FormProvider>
  )
}
