import { Button, Container } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { isUnknown } from "../lib/api-error"
import { Notice } from "./notice"

type UnavailableProps = {
  error: Error
  texts: { failed: string; unknown: string; back: string }
  /** Where to go instead. */
  list: string
}

/** In place of a page whose thing isn't there. */
export const Unavailable = ({ error, texts, list }: UnavailableProps) => {
  const isGone = isUnknown(error)
  return (
    <Container className="py-16">
      <Notice
        heading={isGone ? texts.unknown : texts.failed}
        hint={isGone ? undefined : error.message}
      >
        <Button size="small" variant="secondary" asChild>
          <Link to={list}>{texts.back}</Link>
        </Button>
      </Notice>
    </Container>
  )
}
