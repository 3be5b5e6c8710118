import { clx } from "@medusajs/ui"
import { Link } from "react-router-dom"

type NameLinkProps = { to: string; name: string; className?: string }

/** The name of a row's thing: it makes the row reachable with the keyboard; the mouse has the whole row. */
export const NameLink = ({ to, name, className }: NameLinkProps) => (
  <Link
    to={to}
    onClick={(event) => event.stopPropagation()}
    title={name}
    className={clx(
      "txt-compact-small-plus text-ui-fg-base focus-visible:shadow-borders-focus truncate rounded-sm outline-none",
      className,
    )}
  >
    {name}
  </Link>
)
