import { Button } from "@medusajs/ui"
import { Link, useLocation } from "react-router-dom"

type RouteModalButtonProps = { to: string; label: string }

/** Leads to what opens over a list, whose filters stay. */
export const RouteModalButton = ({ to, label }: RouteModalButtonProps) => (
  <Button size="small" variant="secondary" asChild>
    <Link to={{ pathname: to, search: useLocation().search }}>{label}</Link>
  </Button>
)
