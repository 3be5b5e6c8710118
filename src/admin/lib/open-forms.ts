import { useEffect, useId, useSyncExternalStore } from "react"

/** The forms that are open over a page. */
const open = new Set<string>()
const listeners = new Set<() => void>()

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

const notify = () => listeners.forEach((listener) => listener())

/** Says that a form is open, for as long as it is. */
export const useOpenForm = (): void => {
  const id = useId()
  useEffect(() => {
    open.add(id)
    notify()
    return () => {
      open.delete(id)
      notify()
    }
  }, [id])
}

export const useIsFormOpen = (): boolean => useSyncExternalStore(subscribe, () => open.size > 0)
