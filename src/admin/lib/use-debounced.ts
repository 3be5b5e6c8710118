import { useEffect, useState } from "react"

const DEBOUNCE_MS = 250

/** A value as it was at the last pause in typing. */
export const useDebounced = <T>(value: T): T => {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), DEBOUNCE_MS)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}
