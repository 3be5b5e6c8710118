import { useEffect, useMemo, useRef } from "react"
import { useSearchParams } from "react-router-dom"
import { type ListState, readListState, writeListState } from "./list-state"

export const useListState = () => {
  const [params, setParams] = useSearchParams()
  // The search waits for a pause in typing: by then another filter may be in the address.
  const latest = useRef(params)
  useEffect(() => {
    latest.current = params
  }, [params])
  const state = useMemo(() => readListState(params), [params])
  const change = (changes: Partial<ListState>) => setParams(writeListState(latest.current, changes))
  return { state, change }
}
