import type { z } from "@medusajs/framework/zod"
import { Text } from "@medusajs/ui"
import { useText } from "../../lib/use-text"
import { FormDrawer } from "./form-drawer"
import { LongTextField } from "./inputs"
import { textOrUndefined } from "./input-values"

type Reason = { reason: string }

type ReasonDrawerProps = {
  /** The question, what a yes means, and the button that says it. */
  texts: { title: string; hint: string; reasonHint: string; submit: string; done: string }
  /** Of the decision's body, in the contract. */
  schema: z.ZodType<Reason, Reason>
  decide: (body: Reason) => Promise<unknown>
  onClose: () => void
}

/** A decision that needs a reason. */
export const ReasonDrawer = ({ texts, schema, decide, onClose }: ReasonDrawerProps) => (
  <FormDrawer
    title={texts.title}
    values={{ reason: "" }}
    schema={schema}
    toBody={({ reason }) => ({ reason: textOrUndefined(reason) })}
    save={decide}
    saved={texts.done}
    submitLabel={texts.submit}
    onClose={onClose}
  >
    <Text size="small" className="text-ui-fg-subtle">
      {texts.hint}
    </Text>
    <LongTextField name="reason" label={useText()("form.reason")} hint={texts.reasonHint} />
  </FormDrawer>
)
