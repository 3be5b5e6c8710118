import type { ReactNode } from "react"
import { useText } from "../../lib/use-text"

/** Marks what is different from what the buyer sees. */
export const Changed = ({ when, children }: { when: boolean; children: ReactNode }) => {
  const t = useText()
  if (!when) return children
  return (
    <>
      <mark
        title={t("quotes.draft.changed")}
        className="bg-ui-tag-orange-bg text-ui-tag-orange-text -mx-1 rounded px-1"
      >
        {children}
      </mark>
      <span className="sr-only"> ({t("quotes.draft.changed")})</span>
    </>
  )
}
