import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import {
  type AdminBarrel,
  type BarrelFacets,
  type BarrelInput,
  barrelEndpoints,
} from "../../contracts/barrel"
import { callEndpoint, fetchEndpoint } from "../lib/api-client"
import { isUnknown } from "../lib/api-error"
import type { CallOf } from "../lib/endpoint-call"
import { endpointKeyOf, resourceKeyOf } from "../lib/endpoint-key"
import { useEndpoint } from "../lib/use-endpoint"

export type BarrelQuery = CallOf<typeof barrelEndpoints.adminListBarrels>["query"]

const FACETS = [
  "wood",
  "forest",
  "previous_content",
  "format",
  "condition",
  "toast",
  "volume_liters",
  "price",
]

/** How many barrels each filter value would leave, and the bounds of numbers; undefined until known. */
export const useFacets = (filters: BarrelQuery): BarrelFacets | undefined =>
  useEndpoint(
    barrelEndpoints.adminListBarrels,
    { query: { ...filters, facets: FACETS.join(), limit: 0 } },
    // The list is of use without them, and shows errors by itself.
    { select: ({ facets }) => facets, retry: false },
  ).data

/** The barrel of a product; null for a product that is none. */
export const useBarrel = (id: string) => {
  const call = { params: { id } }
  return useQuery({
    queryKey: endpointKeyOf(barrelEndpoints.adminGetBarrel, call),
    queryFn: async (): Promise<AdminBarrel | null> => {
      try {
        return (await callEndpoint(barrelEndpoints.adminGetBarrel, call)).barrel
      } catch (error) {
        if (error instanceof Error && isUnknown(error)) return null
        throw error
      }
    },
    staleTime: 0,
  })
}

/** Medusa's endpoint, whose additional data holds the attributes of a barrel. */
const UPDATE_PRODUCT = { method: "POST", path: "/admin/products/:id" } as const

/** Gives a product, made with Medusa's own form, the attributes of a barrel. */
export const useMakeBarrel = (productId: string) => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (barrel: BarrelInput) =>
      fetchEndpoint(UPDATE_PRODUCT, {
        params: { id: productId },
        body: { additional_data: { barrel } },
      }),
    onSettled: () =>
      queries.invalidateQueries({ queryKey: resourceKeyOf(barrelEndpoints.adminListBarrels) }),
  })
}
