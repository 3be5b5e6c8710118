import type { MedusaContainer } from "@medusajs/framework/types"
import {
  StepResponse,
  WorkflowResponse,
  createStep,
  createWorkflow,
} from "@medusajs/framework/workflows-sdk"
import type { CreateQuote } from "../../contracts/quote"
import { DomainError, invalid } from "../../errors"
import { quoteService } from "../../modules/quote"
import { validateEdit } from "../../modules/quote/rules/draft"
import { totalsOf } from "../../modules/quote/rules/totals"
import type { QuoteContent } from "../../modules/quote/types"
import { graph } from "../../queries/graph"
import { retrieveStoreDefaults } from "../../queries/store-defaults"
import { retrieveActiveCompanyOf } from "../company/active-company"
import { buildLines } from "./build-lines"
import { addressOf } from "./cart-content"
import { retrieveOwnAddresses } from "./own-addresses"
import { QUOTE_CREATED, emitQuoteEventStep } from "./events"

export type CreateQuoteInput = { user_id: string; quote: CreateQuote }

const EMPTY: QuoteContent = {
  lines: [],
  discount: null,
  shipping: null,
  terms: null,
  valid_until: null,
}

/** @throws DomainError `invalid_request` */
const retrieveBuyer = async (
  container: MedusaContainer,
  { customer_id, region_id }: CreateQuote,
) => {
  const [[customer], [region]] = await Promise.all([
    graph<{ id: string; email: string }>(container, {
      entity: "customer",
      fields: ["id", "email"],
      filters: { id: customer_id, has_account: true },
    }),
    graph<{ id: string; currency_code: string }>(container, {
      entity: "region",
      fields: ["id", "currency_code"],
      filters: { id: region_id },
    }),
  ])
  if (!customer) throw invalid("customer_id", "unknown_account")
  if (!region) throw invalid("region_id", "unknown_region")
  return { customer, region }
}

const createQuoteStep = createStep(
  "create-quote",
  async ({ user_id, quote }: CreateQuoteInput, { container }) => {
    const { customer, region } = await retrieveBuyer(container, quote)
    const company = await retrieveActiveCompanyOf(container, customer.id)
    const [own, defaults] = await Promise.all([
      retrieveOwnAddresses(container, customer.id, company),
      retrieveStoreDefaults(container),
    ])
    const shipping_address = addressOf(quote.shipping_address) ?? own.shipping_address
    const context = {
      customer_id: customer.id,
      region_id: region.id,
      currency_code: region.currency_code,
      shipping_address,
      billing_address: addressOf(quote.billing_address) ?? own.billing_address ?? shipping_address,
    }
    const lines = await buildLines(
      container,
      quote.items,
      context,
      null,
      (index) => `items.${index}.`,
    )
    lines.forEach((line, index) => {
      const problem = validateEdit(EMPTY, { kind: "add_line", line }, region.currency_code)
      if (!problem) return
      const path = `items.${index}.${problem.path}`
      throw new DomainError("invalid_request", undefined, [{ ...problem, path }])
    })
    const service = quoteService(container)
    const { id } = await service.create(
      {
        ...context,
        status: "in_review",
        company_id: company?.id ?? null,
        company_name: company?.name ?? null,
        email: customer.email,
        cart_id: null,
        sales_channel_id: quote.sales_channel_id ?? defaults.sales_channel_ids[0] ?? null,
        locale: quote.locale ?? service.defaultLocale,
        po_number: quote.po_number ?? null,
        proposal: null,
      },
      // The buyer requested nothing, and doesn't see the draft before it is sent.
      {
        content: EMPTY,
        taxes: {},
        totals: totalsOf(EMPTY, {}, region.currency_code),
        valid_until: null,
        document: null,
        hash: null,
      },
      { actor: { kind: "staff", id: user_id }, draft: { ...EMPTY, lines } },
    )
    return new StepResponse(id, id)
  },
  async (id, { container }) => {
    if (id) await quoteService(container).deleteMillesimeQuotes(id)
  },
)

/**
 * Staff create a quote for a customer with an account.
 * @returns the id of the quote
 * @throws DomainError `invalid_request` or `company_suspended`
 */
export const createQuoteWorkflow = createWorkflow(
  "millesime-create-quote",
  (input: CreateQuoteInput) => {
    const id = createQuoteStep(input)
    emitQuoteEventStep(QUOTE_CREATED, id)
    return new WorkflowResponse(id)
  },
)
