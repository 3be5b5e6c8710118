import { Button, Divider, Drawer, Heading, toast } from "@medusajs/ui"
import { FormProvider, useForm } from "react-hook-form"
import type { BarrelAttributes, BarrelInput } from "../../../contracts/barrel"
import { KeyboundForm } from "../../components/form/keybound-form"
import { useFocusOnFailure } from "../../components/form/use-focus-on-failure"
import { useUnsavedGuard } from "../../components/form/use-unsaved-guard"
import { useText } from "../../lib/use-text"
import { MeasureFields, NatureFields } from "../form/attribute-fields"
import { attributeProblems } from "../form/attribute-problems"
import { type AttributeValues, toAttributeValues, toBarrelInput } from "../form/attribute-values"
import { resolverOf } from "../form/problems"
import { showFailure } from "../form/server-errors"

type DrawerProps = {
  title: string
  /** What is there already; nothing for a product that becomes a barrel. */
  barrel?: BarrelAttributes
  save: (barrel: BarrelInput) => Promise<unknown>
  onClose: () => void
}

type Values = { barrel: AttributeValues }

const fieldOfPath = (path: string) =>
  path.replace(/^additional_data\./, "").replace(/(previous_contents)\..*/, "$1")

/** The attributes of a barrel in a drawer, as Medusa's own sections are edited. */
export const AttributeDrawer = ({ title, barrel, save, onClose }: DrawerProps) => {
  const t = useText()
  const form = useForm<Values>({
    defaultValues: { barrel: toAttributeValues(barrel) },
    resolver: resolverOf((values: Values) => attributeProblems(values.barrel), t),
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
      await save(toBarrelInput(values.barrel))
      toast.success(t("toasts.saved"))
      release()
      onClose()
    } catch (error) {
      showFailure(form, error, t, fieldOfPath)
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
                <NatureFields />
                <Divider />
                <Heading level="h2">{t("form.measures")}</Heading>
                <MeasureFields />
              </div>
            </Drawer.Body>
            <Drawer.Footer>
              <Drawer.Close asChild>
                <Button type="button" size="small" variant="secondary">
                  {t("actions.cancel")}
                </Button>
              </Drawer.Close>
              <Button type="submit" size="small" isLoading={isSubmitting}>
                {t("actions.save")}
              </Button>
            </Drawer.Footer>
          </KeyboundForm>
        </FormProvider>
      </Drawer.Content>
    </Drawer>
  )
}
