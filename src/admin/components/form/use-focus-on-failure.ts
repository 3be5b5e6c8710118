import { useEffect, useRef } from "react"

/**
 * Moves to the first wrong field, in the order of the page, whenever `attempts` grows. The form's
 * own focus follows the order in which fields were registered and knows no errors of the server.
 */
export const useFocusOnFailure = (attempts: number) => {
  const container = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!attempts) return
    const find = (selector: string) => container.current?.querySelector<HTMLElement>(selector)
    const wrong = find('[aria-invalid="true"]')
    if (wrong) wrong.focus()
    // A button is disabled while it works, and so loses the focus, and the form its keys.
    else if (document.activeElement === document.body) find("input, textarea, button")?.focus()
  }, [attempts])
  return container
}
