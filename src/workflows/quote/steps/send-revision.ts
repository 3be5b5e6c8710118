import type { MedusaContainer } from "@medusajs/framework/types"
import { StepResponse, createStep } from "@medusajs/framework/workflows-sdk"
import { quoteService } from "../../../modules/quote"
import { ApiError } from "../../../http/errors"
import { companyService } from "../../../modules/company"
import type { Seller } from "../../../modules/quote/document"
import { type NewRevision, byStaff } from "../../../modules/quote/acts"
import type { QuoteRow } from "../../../modules/quote/rows"
import { statusAfter } from "../../../modules/quote/rules/transitions"
import { statusAt } from "../../../modules/quote/rules/validity"
import type { QuoteContent } from "../../../modules/quote/types"
import { graph } from "../../../queries/graph"
import { retrieveQuoteRow } from "../../../queries/quote/admin"
import { priceContent } from "../../../queries/quote/price"
import { type BuyerIdentity, documentOf, hashOf } from "../document-of"
import { futureValidity } from "../future-validity"
import { orThrow } from "../refusals"
import { findRevision } from "../../../queries/quote/parts"
import { fullNameOf } from "../../../shared/full-name"

export type SendRevisionInput = {
  id: string
  action: "send" | "extend"
  /** Member of staff. */
  user_id: string
  version?: number
  /** A day or a moment. */
  valid_until?: string
  message?: string
}

const DAYS = 30
const DAY_MS = 24 * 60 * 60 * 1000

/**
 * @param drafted of a revision sent before it may have passed; then it is none
 * @throws ApiError `invalid_request` for what is asked for and has passed
 */
const validUntil = (asked: string | undefined, drafted: string | null): string => {
  if (asked) return futureValidity(asked)
  const isAhead = drafted !== null && new Date(drafted) > new Date()
  return isAhead ? drafted : new Date(Date.now() + DAYS * DAY_MS).toISOString()
}

/** Before anything is said of what would be sent. @throws ApiError `quote_invalid_transition` */
const throwIfNotAllowed = (quote: QuoteRow, action: SendRevisionInput["action"]): void => {
  const status = statusAt(quote, new Date())
  if (!statusAfter(status, action, "staff")) orThrow({ refusal: "invalid_transition", status })
}

const identityOf = async (container: MedusaContainer, quote: QuoteRow): Promise<BuyerIdentity> => {
  const companies = companyService(container)
  const [[customer], [company]] = await Promise.all([
    graph<{ first_name: string | null; last_name: string | null }>(container, {
      entity: "customer",
      fields: ["first_name", "last_name"],
      filters: { id: quote.customer_id },
    }),
    companies.listMillesimeCompanies({ id: quote.company_id ?? [] }, { take: 1 }),
  ])
  return {
    name: fullNameOf(customer),
    company: company ?? null,
  }
}

/** Who sells, by the options; a store that says nothing there is known by its name. */
const sellerOf = async (container: MedusaContainer): Promise<Seller> => {
  const { seller } = quoteService(container).options
  if (seller) return seller
  const [store] = await graph<{ name: string }>(container, { entity: "store", fields: ["name"] })
  return { name: store?.name ?? "" }
}

const frozen = async (
  container: MedusaContainer,
  quote: QuoteRow,
  content: QuoteContent,
  { valid_until, message }: { valid_until: string; message?: string },
): Promise<NewRevision> => {
  if (!content.lines.length) {
    throw new ApiError("quote_empty", "A quote without lines can't be sent: add one")
  }
  const [priced, identity, seller] = await Promise.all([
    priceContent(container, quote, content),
    identityOf(container, quote),
    sellerOf(container),
  ])
  const kept = { ...content, valid_until }
  const document = documentOf(quote, identity, seller, {
    number: quote.current_revision + 1,
    content: kept,
    ...priced,
    valid_until,
    issued_at: new Date().toISOString(),
    message: message ?? null,
  })
  return { content: kept, ...priced, valid_until, document, hash: hashOf(document) }
}

/** The lines of an extension are those that the buyer has, not what staff have drafted since. */
const contentFor = async (
  container: MedusaContainer,
  quote: QuoteRow,
  action: SendRevisionInput["action"],
): Promise<QuoteContent> => {
  if (action === "send" || quote.current_revision === 0) return quote.draft
  const revision = await findRevision(container, quote.id, quote.current_revision)
  if (!revision) throw new ApiError("not_found", "Revision not found")
  return revision.content
}

/**
 * Prices a content, and freezes it as the next revision. It is priced outside the transaction that writes it,
 * which therefore asks that nothing has changed since.
 */
export const sendRevisionStep = createStep(
  "send-revision",
  async (input: SendRevisionInput, { container }) => {
    const { id, action, user_id, message } = input
    const quote = await retrieveQuoteRow(container, id)
    const version = input.version ?? quote.version
    throwIfNotAllowed(quote, action)
    const content = await contentFor(container, quote, action)
    const valid_until = validUntil(input.valid_until, content.valid_until)
    const done = await quoteService(container).act(id, {
      action,
      ...byStaff(user_id),
      seen: { version },
      revision: await frozen(container, quote, content, { valid_until, message }),
      message,
      changes: { valid_until },
    })
    return new StepResponse(orThrow(done))
  },
)
