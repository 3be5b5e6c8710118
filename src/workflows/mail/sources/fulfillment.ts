import type { MedusaContainer } from "@medusajs/framework/types"
import { FulfillmentWorkflowEvents, OrderWorkflowEvents } from "@medusajs/framework/utils"
import type { ParcelData } from "../../../modules/mail/messages/data"
import { isWebLink } from "../../../modules/mail/render"
import { graph, graphIds } from "../../../queries/graph"
import { loadOrderReferences } from "../../../queries/mail/orders"
import { within } from "../../../shared/moment"
import { mailToBuyer, referenceData } from "./order"
import { type RowSource } from "./source"

type FulfillmentRow = {
  id: string
  items?: { title: string; quantity: number }[]
  labels?: { tracking_number: string | null; tracking_url: string | null }[]
  order?: { id: string } | null
}

const trackingOf = ({ labels = [] }: FulfillmentRow): ParcelData["tracking"] =>
  labels.flatMap(({ tracking_number, tracking_url }) =>
    tracking_number
      ? [
          {
            number: tracking_number,
            url: tracking_url && isWebLink(tracking_url) ? tracking_url : null,
          },
        ]
      : [],
  )

type Stage = {
  kind: "order_packed" | "order_shipped" | "order_delivered"
  event: string
  /** The column with the moment. */
  column: "created_at" | "shipped_at" | "delivered_at"
}

/** A message at one stage of a fulfillment's way. */
const stageSource = ({ kind, event, column }: Stage): RowSource => ({
  kind,
  events: [event],
  subjectOf: ({ fulfillment_id, id }) => fulfillment_id ?? id,
  find: (container, period, id) =>
    graphIds(container, "fulfillment", {
      ...(id && { id }),
      canceled_at: null,
      [column]: within(period),
    }),
  write: async (container, ids) => {
    const fulfillments = await loadFulfillments(container, ids)
    const orders = await loadOrderReferences(
      container,
      fulfillments.flatMap(({ order }) => order?.id ?? []),
    )
    return fulfillments.flatMap((fulfillment) => {
      const order = orders.get(fulfillment.order?.id ?? "")
      if (!order) return []
      return mailToBuyer(container, order, {
        kind,
        cause_id: fulfillment.id,
        data: {
          ...referenceData(container, order),
          items: (fulfillment.items ?? []).map(({ title, quantity }) => ({ title, quantity })),
          tracking: trackingOf(fulfillment),
        },
      })
    })
  },
})

const loadFulfillments = (container: MedusaContainer, ids: string[]) =>
  graph<FulfillmentRow>(container, {
    entity: "fulfillment",
    fields: [
      "id",
      "items.title",
      "items.quantity",
      "labels.tracking_number",
      "labels.tracking_url",
      "order.id",
    ],
    filters: { id: ids },
  })

export const orderPacked = stageSource({
  kind: "order_packed",
  event: OrderWorkflowEvents.FULFILLMENT_CREATED,
  column: "created_at",
})

export const orderShipped = stageSource({
  kind: "order_shipped",
  event: FulfillmentWorkflowEvents.SHIPMENT_CREATED,
  column: "shipped_at",
})

export const orderDelivered = stageSource({
  kind: "order_delivered",
  event: FulfillmentWorkflowEvents.DELIVERY_CREATED,
  column: "delivered_at",
})
