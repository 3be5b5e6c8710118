import { usePrompt } from "@medusajs/ui"
import { useCallback, useEffect, useId, useRef } from "react"
import { useBeforeUnload, useBlocker } from "react-router-dom"
import { useText } from "../../lib/use-text"

/** The forms on the page with input to lose: of several guards, the router asks only the last. */
const unsaved = new Set<string>()

/** For when the thing itself is gone to which all input on the page belonged. */
export const discardUnsaved = () => unsaved.clear()

/**
 * Asks before input is lost: by leaving the page, closing the tab, or through `mayLeave`, which
 * whatever else closes the form has to ask. `release` ends the guard, once all is saved.
 */
export const useUnsavedGuard = (isDirty: boolean) => {
  const t = useText()
  const prompt = usePrompt()
  const id = useId()
  const released = useRef(false)
  const asking = useRef(false)

  useEffect(() => {
    if (!isDirty || released.current) return
    unsaved.add(id)
    return () => {
      unsaved.delete(id)
    }
  }, [id, isDirty])

  const ask = useCallback(async () => {
    // The question listens for Escape at once, and would be answered by the press that asked it.
    await new Promise((resolve) => setTimeout(resolve))
    return prompt({
      title: t("form.unsaved"),
      description: t("form.unsavedHint"),
      confirmText: t("actions.continue"),
      cancelText: t("actions.cancel"),
      variant: "confirmation",
    })
  }, [prompt, t])

  const mayLeave = async () => !isDirty || released.current || (await ask())

  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      unsaved.size > 0 && currentLocation.pathname !== nextLocation.pathname,
  )

  useEffect(() => {
    if (blocker.state !== "blocked" || asking.current) return
    asking.current = true
    void ask()
      .then((leave) => (leave ? blocker.proceed() : blocker.reset()))
      .finally(() => {
        asking.current = false
      })
  }, [blocker, ask])

  useBeforeUnload((event) => {
    if (isDirty && !released.current) event.preventDefault()
  })

  const release = useCallback(() => {
    released.current = true
    unsaved.delete(id)
  }, [id])

  return { mayLeave, release }
}
