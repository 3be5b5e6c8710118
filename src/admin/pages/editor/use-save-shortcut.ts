import { useEffect, useRef } from "react"

/** Ctrl or Cmd and S saves, wherever the focus is: the browser's own would save the dashboard as a file. */
export const useSaveShortcut = (save: () => unknown) => {
  const latest = useRef(save)
  useEffect(() => {
    latest.current = save
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "s" || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      latest.current()
    }
    document.addEventListener("keydown", onKeyDown)
    return () => document.removeEventListener("keydown", onKeyDown)
  }, [])
}
