import { type AdminQuote, adminQuoteEndpoints } from "../../contracts/quote"
import type { Endpoint } from "../../http/endpoints"
import type { CallOf } from "../lib/api-client"
import { useEndpoint, useEndpointMutation } from "../lib/use-endpoint"

export const useQuote = (id: string) =>
  useEndpoint(
    adminQuoteEndpoints.adminGetQuote,
    { params: { id } },
    { select: ({ quote }) => quote },
  )

type EditOf<E extends Endpoint> =
  CallOf<E> extends { body?: infer Body } ? Omit<Body, "version"> : never

/** Edits the quote as it was last read: of a newer version the API refuses the edit. */
export const useQuoteEdit = <E extends Endpoint>(
  { id, version }: Pick<AdminQuote, "id" | "version">,
  endpoint: E,
) => {
  const { mutateAsync } = useEndpointMutation(endpoint)
  return (changes: EditOf<E>, params: { item_id?: string } = {}) =>
    mutateAsync({ params: { id, ...params }, body: { version, ...changes } } as CallOf<E>)
}
