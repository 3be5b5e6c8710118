import type { MedusaContainer } from "@medusajs/framework/types"
import {
  StepResponse,
  WorkflowResponse,
  createStep,
  createWorkflow,
  transform,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { quoteService } from "../../modules/quote"
import type { RequestQuote } from "../../contracts/quote"
import { ApiError, invalidRequest } from "../../http/errors"
import type { QuoteProposal } from "../../modules/quote/types"
import { graph } from "../../queries/graph"
import { priceContent } from "../../queries/quote/price"
import { buyingCompanyOf } from "../company/buying-company"
import { CART_FIELDS, type CartToQuote, addressOf, contentOfCart } from "./cart-content"
import { QUOTE_EXPIRED, QUOTE_REQUESTED, emitQuoteEventStep } from "./events"
import { orThrow } from "./refusals"
import { throwIfUnpayable } from "../throw-if-unpayable"

export type RequestQuoteInput = {
  customer_id: string
  request: RequestQuote
  /** Language of who asks, where the cart has none. */
  locale: string
}

/** @throws ApiError `not_found`, also for somebody else's cart; `quote_cart_completed`, `quote_cart_empty` */
const retrieveOwnCart = async (
  container: MedusaContainer,
  id: string,
  customer_id: string,
): Promise<CartToQuote> => {
  const [cart] = await graph<CartToQuote>(container, {
    entity: "cart",
    fields: CART_FIELDS,
    filters: { id, customer_id },
  })
  if (!cart) throw new ApiError("not_found", "Cart not found")
  if (cart.completed_at) {
    throw new ApiError("quote_cart_completed", "The cart has become an order")
  }
  if (!cart.items.length) {
    throw new ApiError("quote_cart_empty", "There is nothing in the cart to quote")
  }
  return cart
}

/** @throws ApiError `invalid_request` for a line that isn't the cart's, or a price nobody can pay */
const proposalOf = (
  { items, currency_code }: CartToQuote,
  wishes: RequestQuote["items"] = [],
): QuoteProposal | null => {
  wishes.forEach(({ line_item_id, target_unit_price }, index) => {
    if (!items.some(({ id }) => id === line_item_id)) {
      throw invalidRequest(`items.${index}.line_item_id`, "is not a line of the cart")
    }
    throwIfUnpayable(`items.${index}.target_unit_price`, target_unit_price, currency_code)
  })
  const proposed = wishes.filter(({ target_unit_price }) => target_unit_price !== undefined)
  return proposed.length
    ? {
        revision: 0,
        items: proposed.map(({ line_item_id, target_unit_price }) => ({
          item_id: line_item_id,
          quantity: null,
          target_unit_price: target_unit_price ?? null,
          remove: false,
        })),
      }
    : null
}

const requestQuoteStep = createStep(
  "request-quote",
  async ({ customer_id, request, locale }: RequestQuoteInput, { container }) => {
    const company = await buyingCompanyOf(container, customer_id)
    const cart = await retrieveOwnCart(container, request.cart_id, customer_id)
    const content = contentOfCart(cart)
    const home = addressOf(company?.billing_address)
    const parties = {
      customer_id,
      company_id: company?.id ?? null,
      region_id: cart.region_id,
      currency_code: cart.currency_code,
      shipping_address: addressOf(cart.shipping_address) ?? home,
      billing_address: addressOf(cart.billing_address) ?? home,
    }
    const priced = await priceContent(container, parties, content)
    const [customer] = await graph<{ email: string }>(container, {
      entity: "customer",
      fields: ["email"],
      filters: { id: customer_id },
    })
    const service = quoteService(container)
    const proposal = proposalOf(cart, request.items)
    // What has run out holds its cart no longer, whether the clock's job has come by or not.
    const expired = await service.expireDue(1, cart.id)
    const { id } = orThrow(
      await service.open(
        {
          ...parties,
          status: "requested",
          company_name: company?.name ?? null,
          email: customer?.email ?? cart.email ?? "",
          cart_id: cart.id,
          sales_channel_id: cart.sales_channel_id,
          locale: cart.locale ?? locale,
          po_number: request.po_number ?? null,
          proposal,
        },
        { content, ...priced, valid_until: null, document: null, hash: null },
        { actor: { kind: "buyer", id: customer_id }, message: request.message },
      ),
    )
    return new StepResponse({ id, expired }, id)
  },
  async (id, { container }) => {
    if (id) await quoteService(container).deleteMillesimeQuotes(id)
  },
)

/**
 * A customer asks for a quote of their cart, for their company where they buy for one.
 * @returns the id of the quote
 * @throws ApiError `not_found`, `company_suspended`, `invalid_request` or a `quote_cart_…`
 */
export const requestQuoteWorkflow = createWorkflow(
  "millesime-request-quote",
  (input: RequestQuoteInput) => {
    const { id, expired } = requestQuoteStep(input)
    emitEventStep({
      eventName: QUOTE_EXPIRED,
      data: transform({ expired }, ({ expired }) => expired.map((id) => ({ id }))),
    }).config({ name: "emit-quote-expired" })
    emitQuoteEventStep(QUOTE_REQUESTED, id)
    return new WorkflowResponse(id)
  },
)
