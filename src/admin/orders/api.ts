import { useQuery } from "@tanstack/react-query"
import { read } from "../lib/read"

/** What an order has to do with companies, quotes and conditions of sale. */
type OrderOrigin = {
  company?: { id: string; name: string } | null
  quote?: { id: string; number: string } | null
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
      const query = {
        fields:
          "id,metadata,+millesime_company.id,+millesime_company.name,+millesime_quote.id,+millesime_quote.number,+accepted_terms.*",
      }
      return (await read<{ order: OrderOrigin }>(`/admin/orders/${id}`, query)).order
    },
  })
