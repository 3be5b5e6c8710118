import { FetchError } from "@medusajs/js-sdk"
import { Button, Container } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { Notice } from "./notice"

type UnavailableProps = {
  error: Error
  texts: { failed: string; unknown: string; back: string }
  /** Where to go instead. */
  list: string
}

/** In place of a page whose thing isn't there. */
export const Unavailable = ({ error, texts, list }: UnavailableProps) => {
  const isUnknown = error instanceof FetchError && error.status === 404
  return (
    <Container className="py-16">
      <Notice
        heading={isUnknown ? texts.unknown : texts.failed}
        hint={isUnknown ? undefined : error.message}
      >
        <Button size="small" variant="secondary" asChild>
          <Link to={list}>{texts.back}</Link>
        </Button>
      </Notice>
    </Container>
  )
}
