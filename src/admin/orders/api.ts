import { useQuery } from "@tanstack/react-query"
import { sdk } from "../lib/api-client"

const FIELDS = [
  "+millesime_company.id",
  "+millesime_company.name",
  "+millesime_quote.id",
  "+millesime_quote.number",
  "+accepted_terms.*",
]

/** What an order has to do with companies, quotes and conditions of sale. */
type OrderOrigin = {
  millesime_company?: { id: string; name: string } | null
  millesime_quote?: { id: string; number: string } | null
  accepted_terms?: {
    page_id: string
    revision: number
    locale: string
    accepted_at: string
  } | null
  metadata: Record<string, unknown> | null
}

export const useOrderOrigin = (id: string) =>
  useQuery({
    // Below Medusa's own key of orders: what its pages change is read anew here.
    queryKey: ["orders", "detail", id, "origin"],
    queryFn: async () => {
      const { order } = await sdk.client.fetch<{ order: OrderOrigin }>(`/admin/orders/${id}`, {
        query: {
          fields: `id,metadata,${FIELDS.join()}`,
        },
      })
      return order
    },
  })
