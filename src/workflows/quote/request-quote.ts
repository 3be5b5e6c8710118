import type { MedusaContainer } from "@medusajs/framework/types"
import {
  StepResponse,
  WorkflowResponse,
  createStep,
  createWorkflow,
  transform,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import type { RequestQuote } from "../../contracts/quote"
import { DomainError, invalid } from "../../errors"
import { quoteService } from "../../modules/quote"
import { totalsOf } from "../../modules/quote/rules/totals"
import type { QuoteContent, QuoteProposal } from "../../modules/quote/types"
import { graph } from "../../queries/graph"
import { calculateTaxes } from "../../queries/quote/taxes"
import { retrieveActiveCompanyOf } from "../company/active-company"
import { listVariantsForSale } from "../../queries/sale/variants-for-sale"
import { quantityRefusalOf } from "../sale/refusal"
import { throwIfUnpayable } from "../throw-if-unpayable"
import { CART_FIELDS, type CartToQuote, addressOf, contentOfCart } from "./cart-content"
import { retrieveOwnAddresses, startingAddress } from "./own-addresses"
import { QUOTE_EXPIRED, QUOTE_REQUESTED, emitQuoteEventStep } from "./events"
import { releaseHeldStockStep } from "./steps/hold-stock"

export type RequestQuoteInput = {
  customer_id: string
  request: RequestQuote
  /** Language of the customer, if the cart has none. */
  locale: string
}

/** @throws DomainError `not_found`, also for another customer's cart; `quote_cart_completed`, `quote_cart_empty` */
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
  if (!cart) throw new DomainError("not_found.cart")
  if (cart.completed_at) throw new DomainError("quote_cart_completed")
  if (!cart.items.length) throw new DomainError("quote_cart_empty")
  return cart
}

/** @throws DomainError `invalid_request` for an item of another cart, or a price finer than the currency */
const proposalOf = (
  { items, currency_code }: CartToQuote,
  targets: RequestQuote["items"] = [],
): QuoteProposal | null => {
  targets.forEach(({ line_item_id, target_unit_price }, index) => {
    if (!items.some(({ id }) => id === line_item_id)) {
      throw invalid(`items.${index}.line_item_id`, "unknown_cart_item")
    }
    throwIfUnpayable(`items.${index}.target_unit_price`, target_unit_price, currency_code)
  })
  const proposed = targets.filter(({ target_unit_price }) => target_unit_price !== undefined)
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

/** The content of a cart with the quantities that the buyer asks for. */
const requestedContent = (cart: CartToQuote, items: RequestQuote["items"] = []): QuoteContent => {
  const content = contentOfCart(cart)
  const quantities = new Map(items.map(({ line_item_id, quantity }) => [line_item_id, quantity]))
  return {
    ...content,
    lines: content.lines.map((line) => ({
      ...line,
      quantity: quantities.get(line.id) ?? line.quantity,
    })),
  }
}

const requestQuoteStep = createStep(
  "request-quote",
  async ({ customer_id, request, locale }: RequestQuoteInput, { container }) => {
    const company = await retrieveActiveCompanyOf(container, customer_id)
    const cart = await retrieveOwnCart(container, request.cart_id, customer_id)
    const proposal = proposalOf(cart, request.items)
    const content = requestedContent(cart, request.items)
    // The buyer may ask for others than the cart has, and a cart may have been filled before.
    const refusal = quantityRefusalOf(
      content.lines.map((line, index) => ({ ...line, path: `items.${index}` })),
      await listVariantsForSale(
        container,
        content.lines.flatMap(({ variant_id }) => variant_id ?? []),
        null,
      ),
    )
    if (refusal) throw refusal
    const own = await retrieveOwnAddresses(container, customer_id, company)
    const shipping_address = startingAddress(addressOf(cart.shipping_address), own.shipping_address)
    const context = {
      customer_id,
      company_id: company?.id ?? null,
      region_id: cart.region_id,
      currency_code: cart.currency_code,
      shipping_address,
      billing_address: addressOf(cart.billing_address) ?? own.billing_address ?? shipping_address,
      locale: cart.locale ?? locale,
    }
    const taxes = await calculateTaxes(container, context, content)
    const totals = totalsOf(content, taxes, cart.currency_code)
    const [customer] = await graph<{ email: string }>(container, {
      entity: "customer",
      fields: ["email"],
      filters: { id: customer_id },
    })
    const service = quoteService(container)
    // An expired quote no longer blocks its cart, even if the job hasn't run yet.
    const expired = await service.expireDue(1, cart.id)
    const { id } = await service.create(
      {
        ...context,
        status: "requested",
        company_name: company?.name ?? null,
        email: customer?.email ?? cart.email ?? "",
        cart_id: cart.id,
        sales_channel_id: cart.sales_channel_id,
        po_number: request.po_number ?? null,
        proposal,
      },
      { content, taxes, totals, valid_until: null, document: null, hash: null },
      { actor: { kind: "buyer", id: customer_id }, message: request.message },
    )
    return new StepResponse({ id, expired }, id)
  },
  async (id, { container }) => {
    if (id) await quoteService(container).deleteMillesimeQuotes(id)
  },
)

/**
 * A customer requests a quote for their cart, for the company they buy for, if any.
 * @returns the id of the quote
 * @throws DomainError `not_found`, `company_suspended`, `invalid_request`, `quantity_not_sold` or a `quote_cart_…`
 */
export const requestQuoteWorkflow = createWorkflow(
  "millesime-request-quote",
  (input: RequestQuoteInput) => {
    const { id, expired } = requestQuoteStep(input)
    releaseHeldStockStep(expired)
    emitEventStep({
      eventName: QUOTE_EXPIRED,
      data: transform({ expired }, ({ expired }) => expired.map((id) => ({ id }))),
    }).config({ name: "emit-quote-expired" })
    emitQuoteEventStep(QUOTE_REQUESTED, id)
    return new WorkflowResponse(id)
  },
)
