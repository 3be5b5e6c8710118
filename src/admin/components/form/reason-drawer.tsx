import { Text } from "@medusajs/ui"
import { useText } from "../../lib/use-text"
import { FormDrawer } from "./form-drawer"
import { LongTextField } from "./inputs"
import { atMostLong, required } from "./problems"

type ReasonDrawerProps = {
  /** The question, what a yes means, and the button that says it. */
  texts: { title: string; hint: string; reasonHint: string; submit: string; done: string }
  decide: (reason: string) => Promise<unknown>
  onClose: () => void
}

/** A decision that needs a reason. */
export const ReasonDrawer = ({ texts, decide, onClose }: ReasonDrawerProps) => (
  <FormDrawer
    title={texts.title}
    values={{ reason: "" }}
    problemsOf={({ reason }) => ({ reason: required(reason) ?? atMostLong(reason, 2000) })}
    save={({ reason }) => decide(reason.trim())}
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
