import { useEffect, useState } from "react"

const PAUSE = 250

/** A value as it was at the last pause in typing. */
export const useDebounced = <T>(value: T): T => {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}
