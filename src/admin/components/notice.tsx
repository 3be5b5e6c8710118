import { Text } from "@medusajs/ui"
import type { ReactNode } from "react"

type NoticeProps = { heading: string; hint?: string; children?: ReactNode }

/** What stands in place of content that isn't there, and what to do about it. */
export const Notice = ({ heading, hint, children }: NoticeProps) => (
  <div className="flex flex-col items-center gap-y-4">
    <div className="flex flex-col items-center gap-y-1 text-center">
      <Text size="small" weight="plus" leading="compact">
        {heading}
      </Text>
      {hint && (
        <Text size="small" className="text-ui-fg-muted max-w-md text-balance">
          {hint}
        </Text>
      )}
    </div>
    {children}
  </div>
)
