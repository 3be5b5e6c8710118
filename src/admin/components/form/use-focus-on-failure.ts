import { useEffect, useRef } from "react"

/**
 * Moves to the first wrong field, in the order of the page, whenever `attempts` grows. The form's
 * own focus follows the order in which fields were registered and knows no errors of the server.
 */
export const useFocusOnFailure = (attempts: number) => {
  const container = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!attempts) return
    container.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [attempts])
  return container
}
