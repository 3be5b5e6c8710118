import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ChangeActionType,
  Modules,
  OrderChangeType,
  OrderEditWorkflowEvents,
  OrderWorkflowEvents,
} from "@medusajs/framework/utils"
import type { AttachmentRef } from "../../../modules/mail/message"
import type { NewMail } from "../../../modules/mail/mail"
import { composeMessage } from "../../../modules/mail/messages"
import type { MailData } from "../../../modules/mail/messages/data"
import { graphIds } from "../../../queries/graph"
import {
  type OrderReference,
  type OrderMessage,
  loadOrderMessages,
  loadOrderReferences,
  orderNumberOf,
} from "../../../queries/mail/orders"
import { within } from "../../../shared/moment"
import { storefrontLink } from "./links"
import { localeFor } from "./recipients"
import { type RowSource } from "./source"

/** A message to the buyer of an order; none where the order has no address. */
export const mailToBuyer = <K extends keyof MailData>(
  container: MedusaContainer,
  order: OrderReference,
  {
    kind,
    cause_id,
    data,
    is_silent,
  }: {
    kind: K
    cause_id: string
    data: MailData[K]
    is_silent?: boolean | null
  },
): NewMail[] => {
  const { id, email, customer_id, millesime_company: company } = order
  if (!email) return []
  const locale = localeFor(container, order.locale)
  return [
    {
      kind,
      cause_id,
      to: email,
      locale,
      content: composeMessage(kind, data, locale),
      order_id: id,
      customer_id,
      company_id: company?.id ?? null,
      ...((is_silent ?? order.no_notification) && { is_silent: true as const }),
    },
  ]
}

export const orderLink = (container: MedusaContainer, id: string) =>
  storefrontLink(container, "order", { id })

/** What every message about an order names. */
export const referenceData = (container: MedusaContainer, order: OrderReference) => ({
  number: orderNumberOf(order),
  url: orderLink(container, order.id),
})

const loadMessages = (container: MedusaContainer, ids: string[]): Promise<OrderMessage[]> =>
  loadOrderMessages(container, ids, {
    localeOf: ({ locale }) => localeFor(container, locale),
    urlOf: (id) => orderLink(container, id),
  })

/** An e-mail is the buyer's durable medium (art. L221-13 C. conso.), so the text itself comes with it. */
const termsOf = ({ order, data }: OrderMessage): AttachmentRef[] =>
  data.terms.map((title) => ({
    type: "accepted_terms",
    order_id: order.id,
    filename: `${title}.html`,
  }))

export const orderConfirmed: RowSource = {
  kind: "order_confirmed",
  events: [OrderWorkflowEvents.PLACED],
  // By the last change too: a draft may become an order long after its creation.
  find: (container, { since, until, watermark }, id) =>
    graphIds(container, "order", {
      ...(id && { id }),
      is_draft_order: false,
      status: ["pending", "completed", "requires_action"],
      created_at: { $gte: watermark, $lte: until },
      updated_at: { $gte: since },
    }),
  write: async (container, ids) => {
    const messages = await loadMessages(container, ids)
    return messages.flatMap((message) => {
      const { order, data } = message
      const mails = mailToBuyer(container, order, {
        kind: "order_confirmed",
        cause_id: order.id,
        data,
      })
      return mails.map((mail) => ({ ...mail, attachments: termsOf(message) }))
    })
  },
}

export const orderCanceled: RowSource = {
  kind: "order_canceled",
  events: [OrderWorkflowEvents.CANCELED],
  find: (container, period, id) =>
    graphIds(container, "order", { ...(id && { id }), canceled_at: within(period) }),
  write: async (container, ids) => {
    const orders = await loadOrderReferences(container, ids)
    return [...orders.values()].flatMap((order) =>
      mailToBuyer(container, order, {
        kind: "order_canceled",
        cause_id: order.id,
        data: { ...referenceData(container, order), reason: null },
      }),
    )
  },
}

/** Types of the order module declare an enum of their own. */
const TRANSFER_CUSTOMER = ChangeActionType.TRANSFER_CUSTOMER as string

type OrderChange = {
  id: string
  order_id: string
  no_notification?: boolean | null
  actions?: { action: string; details?: Record<string, unknown> | null }[]
}

const listChanges = async (
  container: MedusaContainer,
  filters: Record<string, unknown>,
): Promise<OrderChange[]> =>
  container.resolve(Modules.ORDER).listOrderChanges(filters, { relations: ["actions"] })

const findChanges = async (container: MedusaContainer, filters: Record<string, unknown>) => {
  const changes = await container
    .resolve(Modules.ORDER)
    .listOrderChanges(filters, { select: ["id"] })
  return changes.map(({ id }) => id)
}

/** The whole order as it is after an edit. */
export const orderChanged: RowSource = {
  kind: "order_changed",
  events: [OrderEditWorkflowEvents.CONFIRMED],
  subjectOf: ({ order_id }) => order_id,
  find: (container, period, order_id) =>
    findChanges(container, {
      ...(order_id && { order_id }),
      change_type: OrderChangeType.EDIT,
      confirmed_at: within(period),
    }),
  write: async (container, ids) => {
    const changes = await listChanges(container, { id: ids })
    const messages = await loadMessages(container, [
      ...new Set(changes.map(({ order_id }) => order_id)),
    ])
    return changes.flatMap(({ id, order_id, no_notification }) =>
      messages
        .filter(({ order }) => order.id === order_id)
        .flatMap(({ order, data }) =>
          mailToBuyer(container, order, {
            kind: "order_changed",
            cause_id: id,
            data,
            is_silent: no_notification ?? null,
          }),
        ),
    )
  },
}

/** To the buyer of a guest's order, whose consent lets an account have it. */
export const orderTransferRequested: RowSource = {
  kind: "order_transfer_requested",
  events: [OrderWorkflowEvents.TRANSFER_REQUESTED],
  find: (container, period, order_id) =>
    findChanges(container, {
      ...(order_id && { order_id }),
      change_type: "transfer",
      status: "requested",
      requested_at: within(period),
    }),
  write: async (container, ids) => {
    const changes = await listChanges(container, { id: ids })
    const orders = await loadOrderReferences(
      container,
      changes.map(({ order_id }) => order_id),
    )
    return changes.flatMap(({ id, order_id, actions = [] }) => {
      const order = orders.get(order_id)
      const transfer = actions.find(({ action }) => action === TRANSFER_CUSTOMER)
      const token = transfer?.details?.token
      if (!order || typeof token !== "string") return []
      const url = storefrontLink(container, "order_transfer", { id: order_id, token })
      return mailToBuyer(container, order, {
        kind: "order_transfer_requested",
        cause_id: id,
        data: { number: orderNumberOf(order), token, url },
        is_silent: false,
      })
    })
  },
}
