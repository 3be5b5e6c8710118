import { usePrompt } from "@medusajs/ui"
import { useCallback, useEffect, useRef } from "react"
import { useBeforeUnload, useBlocker } from "react-router-dom"
import { useText } from "../../lib/use-text"

/**
 * Asks before input is lost: by leaving the page, closing the tab, or through `mayLeave`, which
 * whatever else closes the form has to ask. `release` ends the guard, once all is saved.
 */
export const useUnsavedGuard = (isDirty: boolean) => {
  const t = useText()
  const prompt = usePrompt()
  const released = useRef(false)
  const asking = useRef(false)

  const mayLeave = useCallback(async () => {
    if (!isDirty || released.current) return true
    // The question listens for Escape at once, and would be answered by the press that asked it.
    await new Promise((resolve) => setTimeout(resolve))
    return prompt({
      title: t("form.unsaved"),
      description: t("form.unsavedHint"),
      confirmText: t("actions.continue"),
      cancelText: t("actions.cancel"),
      variant: "confirmation",
    })
  }, [isDirty, prompt, t])

  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      isDirty && !released.current && currentLocation.pathname !== nextLocation.pathname,
  )

  useEffect(() => {
    if (blocker.state !== "blocked" || asking.current) return
    asking.current = true
    void mayLeave()
      .then((leave) => (leave ? blocker.proceed() : blocker.reset()))
      .finally(() => {
        asking.current = false
      })
  }, [blocker, mayLeave])

  useBeforeUnload((event) => {
    if (isDirty && !released.current) event.preventDefault()
  })

  const release = useCallback(() => {
    released.current = true
  }, [])

  return { mayLeave, release }
}
