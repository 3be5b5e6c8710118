import type { WhatsappMessageView } from "../../../contracts/whatsapp"
import { type ShownStep, Steps } from "../../components/steps"
import { useText } from "../../lib/use-text"
import { type Step, stepsOf } from "./steps"

const COLORS = { done: "green", now: "blue", ahead: "grey" } as const satisfies Record<
  Step["state"],
  ShownStep["color"]
>

const colorOf = ({ name, state }: Step): ShownStep["color"] => {
  if (name === "failed") return "red"
  return name === "unknown" ? "orange" : COLORS[state]
}

/** What became of a message. */
export const Timeline = ({ message }: { message: WhatsappMessageView }) => {
  const t = useText()
  const { attempts } = message
  const steps = stepsOf(message).map((step) => ({
    id: step.name,
    // The attempt that waits is the next one.
    label: t(`whatsapp.timeline.${step.name}`, {
      attempt: step.name === "pending" ? attempts + 1 : attempts,
    }),
    at: step.at,
    color: colorOf(step),
    isAhead: step.state === "ahead",
  }))
  return <Steps title={t("whatsapp.timeline.title")} steps={steps} />
}
