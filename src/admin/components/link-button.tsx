import { Button } from "@medusajs/ui"
import { Link } from "react-router-dom"

type LinkButtonProps = { to: string; label: string }

/** A button that leads somewhere. */
export const LinkButton = ({ to, label }: LinkButtonProps) => (
  <Button size="small" variant="secondary" asChild>
    <Link to={to}>{label}</Link>
  </Button>
)
