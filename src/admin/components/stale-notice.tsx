import { Alert, Text } from "@medusajs/ui"
import { type ReactNode, useEffect, useRef } from "react"

type StaleNoticeProps = { title: string; hint: string; children: ReactNode }

/** Two wrote at once: nothing is lost, and whoever was second decides with the buttons in it. */
export const StaleNotice = ({ title, hint, children }: StaleNoticeProps) => {
  const notice = useRef<HTMLDivElement>(null)
  useEffect(() => {
    notice.current?.scrollIntoView({ block: "center" })
  }, [])
  return (
    <Alert ref={notice} variant="warning" role="alert">
      <div className="flex flex-col gap-y-3">
        <div className="flex flex-col gap-y-1">
          <Text size="small" weight="plus" leading="compact">
            {title}
          </Text>
          <Text size="small" className="text-ui-fg-subtle">
            {hint}
          </Text>
        </div>
        <div className="flex flex-wrap gap-2">{children}</div>
      </div>
    </Alert>
  )
}
