import { type QueryKey, useMutation, useQueryClient } from "@tanstack/react-query"
import { explained, type Refusals } from "./explained"
import { useText } from "./use-text"

/**
 * A write, after which all that `queryKey` names is read anew, and whose refusals are told in the reader's words.
 * `doneKey` is for where success leaves less to be read.
 */
export const useWriting = <Input, Answer>(
  queryKey: QueryKey,
  refusals: Refusals,
  mutationFn: (input: Input) => Promise<Answer>,
  doneKey = queryKey,
) => {
  const t = useText()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async (input: Input) => {
      try {
        return await mutationFn(input)
      } catch (error) {
        throw explained(error, t, refusals)
      }
    },
    // A refusal, too, may mean that something is no longer what the page shows: who tries again has read it anew.
    onSettled: (_, refusal) =>
      queries.invalidateQueries({ queryKey: refusal ? queryKey : doneKey }),
  })
}
