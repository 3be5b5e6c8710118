import {
  type QueryKey,
  type UseQueryOptions,
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query"
import type { Endpoint } from "../../http/endpoints"
import { type AnswerOf, type Call, type CallOf, callEndpoint } from "./api-client"

/** Medusa's own keys in place of ours: what its pages change is read anew here, and the reverse. */
const MEDUSA_KEYS: Readonly<Record<string, string>> = { barrels: "products" }

/** The key of everything read below `/admin/quotes`: the resource is the path up to its first parameter. */
export const resourceKeyOf = ({ path }: Pick<Endpoint, "path">): QueryKey => {
  const [resource = ""] = path.replace("/admin/", "").split("/:")
  const medusaKey = MEDUSA_KEYS[resource]
  return medusaKey ? [medusaKey] : ["millesime", resource]
}

const listKeyOf = (endpoint: Pick<Endpoint, "path">): QueryKey => [
  ...resourceKeyOf(endpoint),
  "list",
]

/** As Medusa's: lists below `list`, everything of one thing below `detail` and its id. */
export const endpointKeyOf = (
  endpoint: Pick<Endpoint, "path">,
  { params = {}, query = {} }: Call,
): QueryKey => {
  const [id] = Object.values(params)
  return id === undefined
    ? [...listKeyOf(endpoint), endpoint.path, query]
    : [...resourceKeyOf(endpoint), "detail", id, endpoint.path, params, query]
}

type Options<E extends Endpoint, Data> = Pick<
  UseQueryOptions<AnswerOf<E>, Error, Data>,
  "select" | "enabled" | "staleTime" | "refetchInterval" | "retry"
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
