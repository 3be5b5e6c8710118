import { graph } from "../../queries/graph"
import { orderCreated } from "../hooks/cart-completion"
import { stepWorkflow } from "../step-workflow"

/** Does for the order of a cart what the hook `orderCreated` does, where that has another handler. May be repeated. */
export const finishCartOrderWorkflow = stepWorkflow(
  "finish-cart-order",
  async ({ order_id }: { order_id: string }, { container }) => {
    const [row] = await graph<{ cart_id: string }>(container, {
      entity: "order_cart",
      fields: ["cart_id"],
      filters: { order_id },
    })
    if (row) await orderCreated.invoke({ order_id, cart_id: row.cart_id }, { container })
  },
)
