import { clx, Text } from "@medusajs/ui"
import { formatMoment } from "../lib/format"
import { useLanguage } from "../lib/language"

const DOTS = {
  green: "bg-ui-tag-green-icon",
  blue: "bg-ui-tag-blue-icon",
  orange: "bg-ui-tag-orange-icon",
  red: "bg-ui-tag-red-icon",
  grey: "bg-ui-border-base",
} as const

export type ShownStep = {
  id: string
  label: string
  /** Null where it is to come, or nobody knows. */
  at: string | null
  color: keyof typeof DOTS
  isAhead?: boolean
  /** Below the label. */
  note?: string | null
}

const StepItem = ({ step, isLast }: { step: ShownStep; isLast: boolean }) => {
  const language = useLanguage()
  const { label, at, color, isAhead = false, note } = step
  return (
    <li className="grid grid-cols-[20px_1fr] items-start gap-2">
      <span aria-hidden className="flex size-full flex-col items-center gap-y-0.5">
        <span className="flex size-5 items-center justify-center">
          <span className="bg-ui-bg-base shadow-borders-base flex size-2.5 items-center justify-center rounded-full">
            <span className={clx("size-1.5 rounded-full", DOTS[color])} />
          </span>
        </span>
        {!isLast && <span className="bg-ui-border-base w-px flex-1" />}
      </span>
      <div className={clx("flex min-w-0 flex-col gap-y-0.5", !isLast && "pb-2")}>
        <div className="flex items-center justify-between gap-x-2">
          <Text
            size="small"
            leading="compact"
            weight={isAhead ? "regular" : "plus"}
            className={clx(isAhead && "text-ui-fg-muted")}
          >
            {label}
          </Text>
          {at && (
            <Text size="small" leading="compact" className="text-ui-fg-subtle shrink-0">
              {formatMoment(at, language)}
            </Text>
          )}
        </div>
        {note && (
          <Text size="xsmall" className="text-ui-fg-subtle break-words">
            {note}
          </Text>
        )}
      </div>
    </li>
  )
}

type StepsProps = { title: string; steps: readonly ShownStep[] }

/** What became of something, as the activity of an order looks in Medusa. */
export const Steps = ({ title, steps }: StepsProps) => (
  <ol className="flex flex-col" aria-label={title}>
    {steps.map((step, index) => (
      <StepItem key={step.id} step={step} isLast={index === steps.length - 1} />
    ))}
  </ol>
)
