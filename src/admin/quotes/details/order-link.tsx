import { useQuery } from "@tanstack/react-query"
import { TextLink } from "../../components/text-link"
import { sdk } from "../../lib/api-client"

/** `#12`: the order under the number that people know. */
export const OrderLink = ({ id }: { id: string }) => {
  const { data } = useQuery({
    queryKey: ["millesime", "order-number", id],
    queryFn: async () => {
      const { order } = await sdk.admin.order.retrieve(id, { fields: "id,display_id" })
      return order.display_id
    },
  })
  return <TextLink to={`/orders/${id}`}>{data ? `#${data}` : "…"}</TextLink>
}
