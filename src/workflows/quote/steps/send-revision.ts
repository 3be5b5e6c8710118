import type { MedusaContainer } from "@medusajs/framework/types"
import { StepResponse, createStep } from "@medusajs/framework/workflows-sdk"
import { DomainError, detail } from "../../../errors"
import { companyService } from "../../../modules/company"
import { quoteService } from "../../../modules/quote"
import { type NewRevision, staffPrincipal } from "../../../modules/quote/commands"
import type { Seller } from "../../../documents/seller-and-buyer"
import { type QuoteDocument, findUnprintable } from "../../../modules/quote/document"
import type { QuoteRow } from "../../../modules/quote/rows"
import { addressesOf } from "../../../modules/quote/rules/addresses"
import { statusChangeOf } from "../../../modules/quote/rules/preconditions"
import { totalsOf } from "../../../modules/quote/rules/totals"
import { futureValidityOf } from "../../../modules/quote/rules/validity"
import type { QuoteContent } from "../../../modules/quote/types"
import { graph } from "../../../queries/graph"
import { retrieveQuoteRow } from "../../../queries/quote/admin"
import { calculateTaxes } from "../../../queries/quote/taxes"
import { fullNameOf } from "../../../shared/full-name"
import { throwIfNotOfferable } from "../../sale/check-quote"
import { contentFor } from "./content-for"
import { type BuyerIdentity, buildQuoteDocument, hashDocument } from "../quote-document"

export type SendRevisionInput = {
  id: string
  action: "send" | "extend"
  /** Member of staff. */
  user_id: string
  version?: number
  /** A day, which means its end in France, or a moment. */
  valid_until?: string
  message?: string
  /** Whether characters that the document can't print are known and accepted. */
  allow_unprintable?: boolean
  /** Whether other quantities are offered than the barrels are sold in. */
  allow_any_quantity?: boolean
  /** Whether its stock is held; default: as the option says, and for an extension as before. */
  hold_stock?: boolean
}

/** `held_reservations`: what `holdStockStep` answers. */
type SendHeldRevisionInput = SendRevisionInput & { held_reservations?: string[] | null }

const DEFAULT_VALIDITY_DAYS = 30
const DAY_MS = 24 * 60 * 60 * 1000

/**
 * @param drafted validity of the content; ignored if it has passed since
 * @throws DomainError `invalid_request` for a requested one that has passed
 */
const validUntil = (requested: string | undefined, drafted: string | null, now: Date): string => {
  if (requested) return futureValidityOf(requested, now)
  const isAhead = drafted !== null && new Date(drafted) > now
  return isAhead ? drafted : new Date(now.getTime() + DEFAULT_VALIDITY_DAYS * DAY_MS).toISOString()
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

/** The seller of the options, or else the name of the store. */
const sellerOf = async (container: MedusaContainer): Promise<Seller> => {
  const { seller } = quoteService(container).options
  if (seller) return seller
  const [store] = await graph<{ name: string }>(container, { entity: "store", fields: ["name"] })
  return { name: store?.name ?? "" }
}

/** @throws DomainError `quote_unprintable` */
const throwIfUnprintable = (document: QuoteDocument | null): void => {
  const unprintable = (document ? findUnprintable(document) : []).map(({ path, characters }) => ({
    path,
    characters: characters.join(" "),
  }))
  if (!unprintable.length) return
  throw new DomainError(
    "quote_unprintable",
    { characters: unprintable.map(({ path, characters }) => `${characters} (${path})`).join(", ") },
    unprintable.map(({ path, characters }) => detail(path, "unprintable", { characters })),
  )
}

/** @throws DomainError `quote_empty`, or what `throwIfNotOfferable` throws */
const buildRevision = async (
  container: MedusaContainer,
  quoteRow: QuoteRow,
  drafted: QuoteContent,
  {
    valid_until,
    message,
    quantities_agreed,
  }: { valid_until: string; message?: string; quantities_agreed: boolean },
): Promise<NewRevision> => {
  if (!drafted.lines.length) throw new DomainError("quote_empty")
  const quote = { ...quoteRow, ...addressesOf(quoteRow, drafted) }
  const [taxes, identity, seller] = await Promise.all([
    calculateTaxes(container, quote, drafted),
    identityOf(container, quote),
    sellerOf(container),
  ])
  await throwIfNotOfferable(container, { quote, content: drafted, taxes }, { quantities_agreed })
  const totals = totalsOf(drafted, taxes, quote.currency_code)
  const content = { ...drafted, valid_until }
  const document = buildQuoteDocument(quote, identity, seller, {
    number: quote.current_revision + 1,
    content,
    taxes,
    totals,
    valid_until,
    issued_at: new Date().toISOString(),
    message: message ?? null,
  })
  return { content, taxes, totals, valid_until, document, hash: hashDocument(document) }
}

/**
 * Prices a content and writes it as the next revision. Prices and document are made outside the
 * transaction, so the command expects the version that was read. The status is checked twice: here, so
 * that an impossible action is reported before errors of the content, and by the command under the lock.
 */
export const sendRevisionStep = createStep(
  "send-revision",
  async (input: SendHeldRevisionInput, { container }) => {
    const { id, action, user_id, message } = input
    const quote = await retrieveQuoteRow(container, id)
    const principal = staffPrincipal(user_id)
    const now = new Date()
    statusChangeOf(quote, { action, actor: principal.actor }, now)
    const content = await contentFor(container, quote, action)
    const valid_until = validUntil(input.valid_until, content.valid_until, now)
    // An extension repeats what staff have sent.
    const quantities_agreed = action === "extend" || Boolean(input.allow_any_quantity)
    const revision = await buildRevision(container, quote, content, {
      valid_until,
      message,
      quantities_agreed,
    })
    if (action === "send" && !input.allow_unprintable) throwIfUnprintable(revision.document)
    const result = await quoteService(container).execute(id, {
      action,
      ...principal,
      expected: { version: input.version ?? quote.version },
      revision,
      held_reservations: input.held_reservations,
      message,
      changes: { valid_until },
    })
    return new StepResponse(result)
  },
)
