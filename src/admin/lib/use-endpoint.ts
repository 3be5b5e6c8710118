import {
  type UseQueryOptions,
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query"
import type { Endpoint } from "../../http/endpoints"
import { callEndpoint } from "./api-client"
import type { AnswerOf, Call, CallOf } from "./endpoint-call"
import { endpointKeyOf, listKeyOf, resourceKeyOf } from "./endpoint-key"

type Options<E extends Endpoint, Data> = Pick<
  UseQueryOptions<AnswerOf<E>, Error, Data>,
  "select" | "enabled" | "staleTime" | "refetchInterval" | "refetchOnWindowFocus" | "retry"
>

/** Reads an endpoint. A list keeps its last page while the next one loads. */
export const useEndpoint = <E extends Endpoint, Data = AnswerOf<E>>(
  endpoint: E,
  call: CallOf<E>,
  options: Options<E, Data> = {},
) =>
  useQuery({
    queryKey: endpointKeyOf(endpoint, call as Call),
    queryFn: () => callEndpoint(endpoint, call),
    // Buyers, imports and the clock change what is listed behind the admin's back.
    staleTime: 0,
    ...(endpoint.query && { placeholderData: keepPreviousData }),
    ...options,
  })

type MutationOptions = {
  /** After success only lists are read anew: the thing itself is gone. */
  isDeletion?: boolean
}

/** Writes through an endpoint; then everything of its resource is read anew. */
export const useEndpointMutation = <E extends Endpoint>(
  endpoint: E,
  { isDeletion = false }: MutationOptions = {},
) => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (call: CallOf<E>) => callEndpoint(endpoint, call),
    // After an error, too: it may mean that the page no longer shows the present state.
    onSettled: (_, error) =>
      queries.invalidateQueries({
        queryKey: isDeletion && !error ? listKeyOf(endpoint) : resourceKeyOf(endpoint),
      }),
  })
}
