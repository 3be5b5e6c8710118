import {
  StepResponse,
  WorkflowResponse,
  createStep,
  createWorkflow,
} from "@medusajs/framework/workflows-sdk"
import { quoteService } from "../../modules/quote"
import type { CreateQuote } from "../../contracts/quote"
import { invalidRequest } from "../../http/errors"
import { problemOf } from "../../modules/quote/rules/draft"
import { totalsOf } from "../../modules/quote/rules/totals"
import type { QuoteContent } from "../../modules/quote/types"
import { graph } from "../../queries/graph"
import { buyingCompanyOf } from "../company/buying-company"
import { addressOf } from "./cart-content"
import { QUOTE_CREATED, emitQuoteEventStep } from "./events"
import { newLines } from "./new-lines"
import { orThrow } from "./refusals"

export type CreateQuoteInput = { user_id: string; quote: CreateQuote }

const EMPTY: QuoteContent = {
  lines: [],
  discount: null,
  shipping: null,
  terms: null,
  valid_until: null,
}

const createQuoteStep = createStep(
  "create-quote",
  async ({ user_id, quote }: CreateQuoteInput, { container }) => {
    const [[customer], [region]] = await Promise.all([
      graph<{ id: string; email: string }>(container, {
        entity: "customer",
        fields: ["id", "email"],
        filters: { id: quote.customer_id, has_account: true },
      }),
      graph<{ id: string; currency_code: string }>(container, {
        entity: "region",
        fields: ["id", "currency_code"],
        filters: { id: quote.region_id },
      }),
    ])
    if (!customer) throw invalidRequest("customer_id", "is not a customer with an account")
    if (!region) throw invalidRequest("region_id", "is not a region of this store")
    const company = await buyingCompanyOf(container, customer.id)
    const home = addressOf(company?.billing_address)
    const parties = {
      customer_id: customer.id,
      region_id: region.id,
      currency_code: region.currency_code,
      shipping_address: addressOf(quote.shipping_address) ?? home,
      billing_address: addressOf(quote.billing_address) ?? home,
    }
    const lines = await newLines(
      container,
      quote.items,
      parties,
      null,
      (index) => `items.${index}.`,
    )
    lines.forEach((line, index) => {
      const problem = problemOf(EMPTY, { kind: "add_line", line }, region.currency_code)
      if (problem) throw invalidRequest(`items.${index}.${problem.path}`, problem.message)
    })
    const service = quoteService(container)
    const { id } = orThrow(
      await service.open(
        {
          ...parties,
          status: "in_review",
          company_id: company?.id ?? null,
          company_name: company?.name ?? null,
          email: customer.email,
          cart_id: null,
          sales_channel_id: quote.sales_channel_id ?? null,
          locale: quote.locale ?? service.defaultLocale,
          po_number: quote.po_number ?? null,
          proposal: null,
        },
        // Nobody asked for anything: what staff draft is not the buyer's to see before it is sent.
        {
          content: EMPTY,
          taxes: {},
          totals: totalsOf(EMPTY, {}, region.currency_code),
          valid_until: null,
          document: null,
          hash: null,
        },
        { actor: { kind: "staff", id: user_id }, draft: { ...EMPTY, lines } },
      ),
    )
    return new StepResponse(id, id)
  },
  async (id, { container }) => {
    if (id) await quoteService(container).deleteMillesimeQuotes(id)
  },
)

/**
 * Staff open a quote for a customer with an account.
 * @returns the id of the quote
 * @throws ApiError `invalid_request` or `company_suspended`
 */
export const createQuoteWorkflow = createWorkflow(
  "millesime-create-quote",
  (input: CreateQuoteInput) => {
    const id = createQuoteStep(input)
    emitQuoteEventStep(QUOTE_CREATED, id)
    return new WorkflowResponse(id)
  },
)
