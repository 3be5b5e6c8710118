import type { MedusaContainer } from "@medusajs/framework/types"
import { OrderWorkflowEvents } from "@medusajs/framework/utils"
import { graph, graphIds } from "../../../queries/graph"
import { loadOrderReferences } from "../../../queries/mail/orders"
import { within } from "../../../shared/moment"
import { mailToBuyer, referenceData } from "./order"
import { type RowSource } from "./source"

type ReturnRow = {
  id: string
  order_id: string
  no_notification: boolean | null
  items?: { quantity: number; item?: { title: string; product_title: string | null } | null }[]
}

const loadReturns = (container: MedusaContainer, ids: string[]) =>
  graph<ReturnRow>(container, {
    entity: "return",
    fields: [
      "id",
      "order_id",
      "no_notification",
      "items.quantity",
      "items.item.title",
      "items.item.product_title",
    ],
    filters: { id: ids },
  })

type Stage = {
  kind: "return_requested" | "return_received"
  event: string
  /** The column with the moment. */
  column: "requested_at" | "received_at"
}

const stageSource = ({ kind, event, column }: Stage): RowSource => ({
  kind,
  events: [event],
  subjectOf: ({ return_id }) => return_id,
  find: (container, period, id) =>
    graphIds(container, "return", {
      ...(id && { id }),
      canceled_at: null,
      [column]: within(period),
    }),
  write: async (container, ids) => {
    const returns = await loadReturns(container, ids)
    const orders = await loadOrderReferences(
      container,
      returns.map(({ order_id }) => order_id),
    )
    return returns.flatMap(({ id, order_id, no_notification, items = [] }) => {
      const order = orders.get(order_id)
      if (!order) return []
      return mailToBuyer(container, order, {
        kind,
        cause_id: id,
        data: {
          ...referenceData(container, order),
          items: items.map(({ quantity, item }) => ({
            title: item?.product_title || item?.title || "",
            quantity,
          })),
        },
        is_silent: no_notification,
      })
    })
  },
})

export const returnRequested = stageSource({
  kind: "return_requested",
  event: OrderWorkflowEvents.RETURN_REQUESTED,
  column: "requested_at",
})

export const returnReceived = stageSource({
  kind: "return_received",
  event: OrderWorkflowEvents.RETURN_RECEIVED,
  column: "received_at",
})
