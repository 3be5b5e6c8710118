import { Button, Label, Switch, toast } from "@medusajs/ui"
import { useId } from "react"
import { FormProvider, useForm } from "react-hook-form"
import {
  type AdminQuote,
  AdminPostQuoteMessage,
  adminQuoteEndpoints,
} from "../../../contracts/quote"
import { LongTextField } from "../../components/form/inputs"
import { useSingleFlight } from "../../components/form/single-flight"
import { textOrUndefined } from "../../components/form/input-values"
import { KeyboundForm } from "../../components/form/keybound-form"
import { resolverOf } from "../../components/form/problems"
import { showError } from "../../components/form/show-error"
import { useUnsavedGuard } from "../../components/form/use-unsaved-guard"
import { useEndpointMutation } from "../../lib/use-endpoint"
import { useText } from "../../lib/use-text"

const RULES = {
  schema: AdminPostQuoteMessage,
  toBody: ({ text, internal }: { text: string; internal: boolean }) => ({
    text: textOrUndefined(text),
    internal,
  }),
}

/** Writes to the buyer, or a note that only staff read. */
export const Composer = ({ quote }: { quote: AdminQuote }) => {
  const t = useText()
  const switchId = useId()
  const post = useEndpointMutation(adminQuoteEndpoints.adminPostQuoteMessage)
  const form = useForm({
    defaultValues: { text: "", internal: false },
    resolver: resolverOf(RULES, t),
  })
  const { isSubmitting, isDirty } = form.formState
  useUnsavedGuard(isDirty)
  const singleFlight = useSingleFlight()
  const isInternal = form.watch("internal")

  const send = form.handleSubmit(async ({ text, internal }) => {
    try {
      await post.mutateAsync({ params: { id: quote.id }, body: { text: text.trim(), internal } })
      toast.success(t(internal ? "quotes.messages.noted" : "quotes.messages.sent"))
      // A note is often followed by another, and must not reach the buyer by mistake.
      form.reset({ text: "", internal })
    } catch (error) {
      showError(form, error, t)
    }
  })

  return (
    <FormProvider {...form}>
      <KeyboundForm
        onSubmit={() => singleFlight.run(() => send())}
        className="flex flex-col gap-y-4 px-6 py-4"
      >
        <LongTextField
          name="text"
          label={t(isInternal ? "quotes.messages.note" : "quotes.messages.message")}
        />
        <div className="flex items-center justify-between gap-x-4">
          <div className="flex items-center gap-x-2">
            <Switch
              id={switchId}
              checked={isInternal}
              onCheckedChange={(isOn) => form.setValue("internal", isOn)}
            />
            <Label htmlFor={switchId} size="small">
              {t("quotes.messages.internal")}
            </Label>
          </div>
          <Button type="submit" size="small" variant="secondary" isLoading={isSubmitting}>
            {t(isInternal ? "quotes.messages.keep" : "quotes.messages.send")}
          </Button>
        </div>
      </KeyboundForm>
    </FormProvider>
  )
}
