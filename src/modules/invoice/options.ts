import { z } from "@medusajs/framework/zod"

/** When the invoice of an order is issued by itself. `never`: by staff. */
const ISSUE_POLICIES = ["capture", "fulfillment", "order", "never"] as const
export type IssuePolicy = (typeof ISSUE_POLICIES)[number]

const ECB_URL = "https://www.ecb.europa.eu/stats/eurofxref/eurofxref-daily.xml"

const policy = (preset: (typeof ISSUE_POLICIES)[number]) => z.enum(ISSUE_POLICIES).default(preset)

/** Where a sale is taxed, or why it isn't: what decides its accounts. */
const SALE_TERRITORIES = ["france", "intra_community", "export", "oss"] as const
export type SaleTerritory = (typeof SALE_TERRITORIES)[number]

/** Of the French chart of accounts: its first three characters are digits (LPF, art. A47 A-1). */
const account = () => z.string().regex(/^\d{3}[0-9A-Z]{0,17}$/, "must be a number of an account")

const TERRITORY = new RegExp(`^(${SALE_TERRITORIES.join("|")})(:\\d{1,2}(\\.\\d{1,2})?)?$`)

const accounts = () => z.record(z.string().regex(TERRITORY), account()).default({})
/** How invoices reach a platform: not at all, or by the API of XP Z12-013. */
const PLATFORM_ADAPTERS = ["none", "afnor"] as const

const address = () =>
  z.url({ protocol: /^https?$/ }).regex(/^[^?#]*[^/?#]$/, "must end without / and have no query")

const Platform = z
  .strictObject({
    /** `none`: invoices are downloaded and handed over by other means. */
    adapter: z.enum(PLATFORM_ADAPTERS).default("none"),
    /** Of the platform's API for flows, without `/v1`. */
    url: address().optional(),
    /** Of its directory, without `/v1`; with it, an invoice isn't sent to a buyer who is not in there. */
    directory_url: address().optional(),
    /** Where the platform gives tokens for client credentials (OAuth 2). */
    token_url: z.url({ protocol: /^https?$/ }).optional(),
    client_id: z.string().min(1).optional(),
    client_secret: z.string().min(1).optional(),
  })
  .refine(
    ({ adapter, url, token_url, client_id, client_secret }) =>
      adapter === "none" || (url && token_url && client_id && client_secret),
    { error: "url, token_url, client_id and client_secret must be set for the adapter afnor" },
  )
  .prefault({})

export type PlatformOptions = z.output<typeof Platform>

export const invoiceOptions = {
  /** Invoices need the option `seller` with `siren` and `vat_number`; without it none are issued by themselves. */
  billing: z
    .strictObject({
      /**
       * When an order is invoiced: once it is paid in full, once it is shipped, when it is placed, or by staff alone. What is
       * paid in full before it is shipped may wait for the shipment, and what is shipped unpaid is invoiced in any case.
       */
      issue: z
        .strictObject({ consumers: policy("capture"), companies: policy("fulfillment") })
        .prefault({}),
      /**
       * Accounts that the export for accountants (FEC) books on. `sales`, `shipping` and `vat` are by territory, `france`,
       * `intra_community`, `export`, `oss`, or by territory and rate: `france:5.5`.
       */
      accounts: z
        .strictObject({
          customers: account().default("411000"),
          bank: account().default("512000"),
          /** Deposits until the final invoice deducts them. */
          deposits: account().default("419100"),
          /** `707100` for France, `707200`, `707300` and `707400` for the others, unless given. */
          sales: accounts(),
          /** `708510` for France, `708520`, `708530` and `708540` for the others, unless given. */
          shipping: accounts(),
          /** `445710`, and `445720` for `oss`, unless given. */
          vat: accounts(),
        })
        .prefault({}),
      /** Four characters that the tax administration knows the seller's platform (plateforme agréée) by, for e-reports. */
      platform_number: z
        .string()
        .regex(/^[0-9A-Z]{4}$/)
        .optional(),
      /**
       * The platform (plateforme agréée) that takes invoices of French companies in euros, from 2027-09-01 a duty of all sellers. Each
       * is sent once, within a minute of its issue.
       */
      platform: Platform,
    })
    .prefault({}),
  /** Daily reference rates of the European Central Bank, for the VAT of invoices in other currencies than euros. */
  exchange_rates: z
    .strictObject({ url: z.url({ protocol: /^https?$/ }).default(ECB_URL) })
    .prefault({}),
}
