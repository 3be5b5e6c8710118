import type { ReactNode } from "react"
import { Link } from "react-router-dom"

export const LINK = "text-ui-fg-interactive hover:text-ui-fg-interactive-hover"

/** A link in a text or beside a label. */
export const TextLink = ({ to, children }: { to: string; children: ReactNode }) => (
  <Link to={to} className={LINK}>
    {children}
  </Link>
)
