import { useEffect, useMemo, useRef } from "react"
import { useSearchParams } from "react-router-dom"
import { type ListState, readListState, writeListState } from "./list-state"

/** `filters`, the ids of the list's filters, is always the same array. */
export const useListState = (filters: readonly string[]) => {
  const [params, setParams] = useSearchParams()
  // The search waits for a pause in typing: by then another filter may be in the address.
  const latest = useRef(params)
  useEffect(() => {
    latest.current = params
  }, [params])
  const state = useMemo(() => readListState(params, filters), [params, filters])
  const change = (changes: Partial<ListState>) =>
    setParams(writeListState(latest.current, filters, changes))
  return { state, change }
}
