import { z } from "@medusajs/framework/zod"
import {
  DISCOUNT_TYPES,
  MAX_AMOUNT,
  MAX_LEAD_TIME_DAYS,
  MAX_LINES,
} from "../../modules/quote/types"
import { AddressInput } from "../company/schemas"
import { Locale, Text } from "../common"

const MAX_QUANTITY = 1_000_000

const Quantity = z.number().int("not_integer").min(1).max(MAX_QUANTITY)
const Amount = z.number().min(0).max(MAX_AMOUNT)
const PoNumber = Text(100)
const Message = Text(4000)
const Version = z.number().int().min(1).meta({
  description: "Value that was last read; 409 `quote_stale` if the quote has changed since",
})
const Revision = z.number().int().min(1).meta({
  description: "Value that was last read; 409 `quote_revision_stale` if a newer one was sent since",
})

const ValidUntil = z
  .union([z.iso.date(), z.iso.datetime({ offset: true })], {
    error: "not_deadline",
  })
  .meta({ description: "A day, which means its end in French time, or a moment" })

export const RequestQuote = z
  .strictObject({
    cart_id: z.string().min(1),
    message: Message.optional(),
    po_number: PoNumber.optional(),
    items: z
      .strictObject({
        line_item_id: z.string().min(1),
        quantity: Quantity.optional().meta({
          description: "In place of the cart's, also more than there is in stock",
        }),
        target_unit_price: Amount.optional(),
      })
      .array()
      .max(MAX_LINES)
      .optional()
      .meta({
        description: "Quantities that a cart can't hold, and prices that the buyer proposes",
      }),
  })
  .meta({ id: "RequestQuote" })
export type RequestQuote = z.output<typeof RequestQuote>

export const PostQuoteMessage = z.strictObject({ text: Message }).meta({ id: "PostQuoteMessage" })
export type PostQuoteMessage = z.output<typeof PostQuoteMessage>

export const AdminPostQuoteMessage = PostQuoteMessage.extend({
  internal: z.boolean().default(false).meta({ description: "Hidden from the buyer" }),
}).meta({ id: "AdminPostQuoteMessage" })
export type AdminPostQuoteMessage = z.output<typeof AdminPostQuoteMessage>

export const CounterQuote = z
  .strictObject({
    revision: Revision,
    items: z
      .strictObject({
        item_id: z.string().min(1),
        quantity: Quantity.optional(),
        target_unit_price: Amount.optional(),
        remove: z.boolean().optional(),
      })
      .array()
      .min(1)
      .max(500),
    message: Message.optional(),
  })
  .meta({ id: "CounterQuote" })
export type CounterQuote = z.output<typeof CounterQuote>

export const AcceptQuote = z
  .strictObject({
    revision: Revision,
    total: z.number().meta({
      description: "Value that was last read; 409 `quote_totals_changed` if it is another",
    }),
    po_number: PoNumber.optional(),
  })
  .meta({ id: "AcceptQuote" })
export type AcceptQuote = z.output<typeof AcceptQuote>

export const ApproveQuote = z
  .strictObject({ revision: Revision, total: z.number() })
  .partial()
  .refine(({ revision, total }) => (revision === undefined) === (total === undefined), {
    message: "revision_without_total",
    path: ["revision"],
  })
  .meta({
    id: "ApproveQuote",
    description: "The revision that the approver has read; if given, no other is approved",
  })
export type ApproveQuote = z.output<typeof ApproveQuote>

export const DeclineQuote = z
  .strictObject({
    revision: Revision,
    reason: Text(200).optional(),
    comment: Message.optional(),
  })
  .meta({ id: "DeclineQuote" })
export type DeclineQuote = z.output<typeof DeclineQuote>

export const CancelQuote = z
  .strictObject({ reason: Text(2000).optional() })
  .meta({ id: "CancelQuote" })
export type CancelQuote = z.output<typeof CancelQuote>

const LeadTime = z.number().int("not_integer").min(1).max(MAX_LEAD_TIME_DAYS).nullable().meta({
  description:
    "The goods are bought in within so many days, so their stock isn't asked; null: from stock",
})

const lineFields = {
  variant_id: z.string().min(1).optional().meta({ description: "Either this or `title`" }),
  title: Text(500).optional().meta({ description: "Of a line without a variant" }),
  quantity: Quantity,
  unit_price: Amount.optional().meta({
    description:
      "Default: the variant's price for the customer. Required for a line without a variant",
  }),
  note: Text(2000).nullable().optional(),
  lead_time_days: LeadTime.optional(),
}

const hasVariantOrTitle = ({ variant_id, title }: { variant_id?: string; title?: string }) =>
  (variant_id === undefined) !== (title === undefined)

const NOT_VARIANT_OR_TITLE = { message: "not_variant_or_title", path: ["variant_id"] }

export const AddQuoteItem = z
  .strictObject({ version: Version, ...lineFields })
  .refine(hasVariantOrTitle, NOT_VARIANT_OR_TITLE)
  .meta({ id: "AddQuoteItem" })
export type AddQuoteItem = z.output<typeof AddQuoteItem>

/** Some countries have no postal codes. */
export const QuoteAddressInput = AddressInput.extend({
  postal_code: Text(20).nullable().optional(),
}).meta({ id: "QuoteAddressInput" })

export const CreateQuote = z
  .strictObject({
    customer_id: z.string().min(1),
    region_id: z.string().min(1).meta({ description: "Determines the currency" }),
    sales_channel_id: z.string().min(1).optional(),
    locale: Locale.optional(),
    po_number: PoNumber.optional(),
    shipping_address: QuoteAddressInput.optional().meta({
      description: "Default: the company's address, or the customer's",
    }),
    billing_address: QuoteAddressInput.optional(),
    items: z
      .strictObject(lineFields)
      .refine(hasVariantOrTitle, NOT_VARIANT_OR_TITLE)
      .array()
      .max(MAX_LINES)
      .default([]),
  })
  .meta({ id: "CreateQuote" })
export type CreateQuote = z.output<typeof CreateQuote>

export const UpdateQuoteItem = z
  .strictObject({
    version: Version,
    title: Text(500).optional(),
    quantity: Quantity.optional(),
    unit_price: Amount.optional(),
    note: Text(2000).nullable().optional(),
    lead_time_days: LeadTime.optional(),
  })
  .meta({ id: "UpdateQuoteItem" })
export type UpdateQuoteItem = z.output<typeof UpdateQuoteItem>

export const RemoveQuoteItem = z
  .strictObject({ version: Version.optional() })
  .meta({ id: "RemoveQuoteItem" })
export type RemoveQuoteItem = z.output<typeof RemoveQuoteItem>

export const UpdateQuote = z
  .strictObject({
    version: Version,
    internal_note: Text(5000).nullable().optional(),
    owner_id: z.string().min(1).nullable().optional(),
    terms: Text(5000).nullable().optional(),
    valid_until: ValidUntil.nullable().optional(),
    shipping_address: QuoteAddressInput.optional().meta({
      description:
        "Of the draft; VAT follows from it, and the buyer sees it with the next revision",
    }),
    billing_address: QuoteAddressInput.optional(),
  })
  .meta({ id: "UpdateQuote" })
export type UpdateQuote = z.output<typeof UpdateQuote>

export const DiscountQuote = z
  .strictObject({
    version: Version,
    type: z.enum(DISCOUNT_TYPES),
    value: Amount.meta({ description: "Percent or amount; 0 removes the discount" }),
    item_id: z.string().min(1).optional().meta({ description: "Default: all lines" }),
  })
  .meta({ id: "DiscountQuote" })
export type DiscountQuote = z.output<typeof DiscountQuote>

export const ShipQuote = z
  .strictObject({
    version: Version,
    amount: Amount.nullable().meta({ description: "null removes the shipping price" }),
    name: Text(200).optional().meta({
      description: "Default: the present name, or that of the quote's language",
    }),
  })
  .meta({ id: "ShipQuote" })
export type ShipQuote = z.output<typeof ShipQuote>

export const SendQuote = z
  .strictObject({
    version: Version,
    valid_until: ValidUntil.optional().meta({
      description: "Default: the draft's, or 30 days from now",
    }),
    message: Message.optional(),
    hold_stock: z.boolean().optional().meta({
      description:
        "Hold the stock for the buyer until the quote ends; 409 `quote_insufficient_stock` where there isn't enough. Default: the option `hold_stock`",
    }),
    allow_any_quantity: z.boolean().default(false).meta({
      description:
        "Whether a quantity below the minimum, or no multiple that the barrel is sold in, is meant; it is refused otherwise",
    }),
    allow_unprintable: z.boolean().default(false).meta({
      description:
        "Print □ for characters that the PDF's fonts lack; 409 `quote_unprintable` otherwise",
    }),
  })
  .meta({ id: "SendQuote" })
export type SendQuote = z.output<typeof SendQuote>

export const ExtendQuote = z.strictObject({ valid_until: ValidUntil }).meta({ id: "ExtendQuote" })
export type ExtendQuote = z.output<typeof ExtendQuote>

export const QuoteReason = z.strictObject({ reason: Text(2000) }).meta({ id: "QuoteReason" })
