import { useMemo } from "react"
import { useSearchParams } from "react-router-dom"
import { type ListState, readListState, writeListState } from "./list-state"

export const useListState = () => {
  const [params, setParams] = useSearchParams()
  const state = useMemo(() => readListState(params), [params])
  const change = (changes: Partial<ListState>) => setParams(writeListState(params, changes))
  return { state, change }
}
