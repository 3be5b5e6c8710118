import { clx, Text } from "@medusajs/ui"
import type { WhatsappMessageView } from "../../../contracts/whatsapp"
import { formatMoment } from "../../lib/format"
import { useLanguage } from "../../lib/language"
import { useText } from "../../lib/use-text"
import { type Step, stepsOf } from "./steps"

const DOTS = {
  done: "bg-ui-tag-green-icon",
  now: "bg-ui-tag-blue-icon",
  ahead: "bg-ui-border-base",
} as const satisfies Record<Step["state"], string>

const dotOf = ({ name, state }: Step): string => {
  if (name === "failed") return "bg-ui-tag-red-icon"
  return name === "unknown" ? "bg-ui-tag-orange-icon" : DOTS[state]
}

type StepItemProps = { step: Step; attempts: number; isLast: boolean }

const StepItem = ({ step, attempts, isLast }: StepItemProps) => {
  const t = useText()
  const language = useLanguage()
  // The attempt that waits is the next one.
  const attempt = step.name === "pending" ? attempts + 1 : attempts
  return (
    <li className="grid grid-cols-[20px_1fr] items-start gap-2">
      <span aria-hidden className="flex size-full flex-col items-center gap-y-0.5">
        <span className="flex size-5 items-center justify-center">
          <span className="bg-ui-bg-base shadow-borders-base flex size-2.5 items-center justify-center rounded-full">
            <span className={clx("size-1.5 rounded-full", dotOf(step))} />
          </span>
        </span>
        {!isLast && <span className="bg-ui-border-base w-px flex-1" />}
      </span>
      <div className={clx("flex items-center justify-between gap-x-2", !isLast && "pb-2")}>
        <Text
          size="small"
          leading="compact"
          weight={step.state === "ahead" ? "regular" : "plus"}
          className={clx(step.state === "ahead" && "text-ui-fg-muted")}
        >
          {t(`whatsapp.timeline.${step.name}`, { attempt })}
        </Text>
        {step.at && (
          <Text size="small" leading="compact" className="text-ui-fg-subtle shrink-0">
            {formatMoment(step.at, language)}
          </Text>
        )}
      </div>
    </li>
  )
}

/** What became of a message, as the activity of an order looks in Medusa. */
export const Timeline = ({ message }: { message: WhatsappMessageView }) => {
  const steps = stepsOf(message)
  return (
    <ol className="flex flex-col" aria-label={useText()("whatsapp.timeline.title")}>
      {steps.map((step, index) => (
        <StepItem
          key={step.name}
          step={step}
          attempts={message.attempts}
          isLast={index === steps.length - 1}
        />
      ))}
    </ol>
  )
}
