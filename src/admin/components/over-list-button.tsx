import { Button } from "@medusajs/ui"
import { Link, useLocation } from "react-router-dom"

type OverListButtonProps = { to: string; label: string }

/** Leads to what opens over a list, whose filters stay. */
export const OverListButton = ({ to, label }: OverListButtonProps) => (
  <Button size="small" variant="secondary" asChild>
    <Link to={{ pathname: to, search: useLocation().search }}>{label}</Link>
  </Button>
)
