import { z } from "@medusajs/framework/zod"
import { LIMIT_PERIODS, NET_DAYS } from "../../modules/company/types"
import { CountryCode, CurrencyCode, Text } from "../common"

/** E-mail addresses are compared without regard to case, as Medusa compares them. */
export const Email = z
  .email("not_email")
  .max(254)
  .transform((email) => email.toLowerCase())

/** An address with Medusa's field names; the country in lower case, as Medusa keeps it. */
export const AddressInput = z
  .strictObject({
    first_name: Text(200).nullable().optional(),
    last_name: Text(200).nullable().optional(),
    company: Text(200).nullable().optional(),
    address_1: Text(300),
    address_2: Text(300).nullable().optional(),
    postal_code: Text(20),
    city: Text(200),
    province: Text(100).nullable().optional(),
    country_code: CountryCode.transform((code) => code.toLowerCase()),
    phone: Text(40).nullable().optional(),
  })
  .meta({ id: "CompanyAddressInput" })
export type AddressInput = z.output<typeof AddressInput>

export const Address = z
  .strictObject({
    first_name: z.string().nullable(),
    last_name: z.string().nullable(),
    company: z.string().nullable(),
    address_1: z.string(),
    address_2: z.string().nullable(),
    postal_code: z.string(),
    city: z.string(),
    province: z.string().nullable(),
    country_code: z.string().meta({ description: "ISO 3166-1 alpha-2 in lower case" }),
    phone: z.string().nullable(),
  })
  .meta({ id: "CompanyAddress" })
export type Address = z.output<typeof Address>

const MAX_LIMIT = 1_000_000_000

export const SpendingLimitInput = z
  .strictObject({
    amount: z.number().min(0).max(MAX_LIMIT),
    currency_code: CurrencyCode,
    period: z.enum(LIMIT_PERIODS),
  })
  .meta({ id: "SpendingLimitInput" })
export type SpendingLimitInput = z.output<typeof SpendingLimitInput>

export const SpendingLimit = z
  .strictObject({
    amount: z.number(),
    currency_code: z.string(),
    period: z.enum(LIMIT_PERIODS),
  })
  .meta({
    id: "SpendingLimit",
    description:
      "Limit by order, or by calendar month or year in French time. Purchases in other currencies are refused",
  })

const NetDays = z.union(NET_DAYS.map((days) => z.literal(days)))

export const Terms = z
  .strictObject({
    net_days: NetDays.meta({ description: "Days to pay an invoice" }),
    pay_by_invoice: z.boolean(),
  })
  .meta({ id: "CompanyTerms" })
export type Terms = z.output<typeof Terms>
