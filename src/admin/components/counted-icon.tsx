import { Badge } from "@medusajs/ui"
import { type ReactNode, useCallback, useState } from "react"
import { createPortal } from "react-dom"
import { formatNumber } from "../lib/format"
import { useLanguage } from "../lib/language"

/** A larger number says no more, and has no room. */
const MAX_SHOWN = 99

type CountedIconProps = {
  icon: ReactNode
  count: number
  /** What is counted, for who doesn't see the badge: "unread: 3". */
  label: string
}

/**
 * The icon of an entry in the sidebar, with a number at the entry's end. Medusa takes nothing but an icon for an
 * entry, and clips it: the number is therefore put into the link around it.
 */
export const CountedIcon = ({ icon, count, label }: CountedIconProps) => {
  const language = useLanguage()
  const [entry, setEntry] = useState<Element | null>(null)
  const findEntry = useCallback(
    (element: HTMLElement | null) => setEntry(element?.closest("a, button") ?? null),
    [],
  )
  const shown = `${formatNumber(Math.min(count, MAX_SHOWN), language)}${count > MAX_SHOWN ? "+" : ""}`
  return (
    <span ref={findEntry} className="contents">
      {icon}
      {entry &&
        count > 0 &&
        createPortal(
          <span className="ml-auto flex">
            <Badge aria-hidden size="2xsmall" rounded="full" className="tabular-nums">
              {shown}
            </Badge>
            <span className="sr-only">{label}</span>
          </span>,
          entry,
        )}
    </span>
  )
}
