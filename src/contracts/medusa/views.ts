import type { HttpTypes } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"

/** Only what Medusa's own type has; a renamed field doesn't compile. */
type FieldsOf<T> = Partial<Record<keyof T, z.ZodType>>

const text = () => z.string().nullable()
const moment = () => z.string().meta({ format: "date-time" })
const metadata = z.record(z.string(), z.unknown()).nullable().optional()

const totals = {
  total: z.number(),
  subtotal: z.number(),
  tax_total: z.number(),
  discount_total: z.number(),
  item_total: z.number(),
  shipping_total: z.number(),
}

const named = <S extends z.ZodRawShape>(id: string, shape: S) => z.looseObject(shape).meta({ id })

export const Address = named("MedusaAddress", {
  first_name: text().optional(),
  last_name: text().optional(),
  company: text().optional(),
  address_1: text().optional(),
  address_2: text().optional(),
  city: text().optional(),
  postal_code: text().optional(),
  province: text().optional(),
  country_code: text().optional(),
  phone: text().optional(),
} satisfies FieldsOf<HttpTypes.StoreCartAddress>)

export const Region = named("MedusaRegion", {
  id: z.string(),
  name: z.string(),
  currency_code: z.string(),
  countries: z
    .looseObject({ iso_2: z.string(), display_name: z.string().optional() })
    .array()
    .optional(),
} satisfies FieldsOf<HttpTypes.StoreRegion>)

const CalculatedPrice = z
  .looseObject({
    calculated_amount: z.number().nullable(),
    original_amount: z.number().nullable().optional(),
    currency_code: text(),
  } satisfies FieldsOf<HttpTypes.StoreCalculatedPrice>)
  .optional()

export const ProductVariant = named("MedusaProductVariant", {
  id: z.string(),
  title: text(),
  sku: text(),
  calculated_price: CalculatedPrice,
} satisfies FieldsOf<HttpTypes.StoreProductVariant>)

export const Product = named("MedusaProduct", {
  id: z.string(),
  title: z.string(),
  handle: z.string(),
  subtitle: text(),
  description: text(),
  thumbnail: text(),
  variants: ProductVariant.array().nullable().optional(),
  metadata,
} satisfies FieldsOf<HttpTypes.StoreProduct>)

export const ProductCategory = named("MedusaProductCategory", {
  id: z.string(),
  name: z.string(),
  handle: z.string(),
  description: z.string().nullable().optional(),
  parent_category_id: z.string().nullable().optional(),
} satisfies FieldsOf<HttpTypes.StoreProductCategory>)

const LineItem = {
  id: z.string(),
  title: z.string(),
  variant_id: text().optional(),
  product_id: text().optional(),
  quantity: z.number(),
  unit_price: z.number(),
  total: z.number().optional(),
}

const ShippingMethod = z.looseObject({
  id: z.string(),
  name: z.string().optional(),
  amount: z.number(),
  shipping_option_id: text().optional(),
} satisfies FieldsOf<HttpTypes.StoreCartShippingMethod>)

export const PaymentSession = z.looseObject({
  id: z.string(),
  provider_id: z.string(),
  status: z.string(),
  amount: z.number(),
  currency_code: z.string(),
  data: z.record(z.string(), z.unknown()).optional(),
} satisfies FieldsOf<HttpTypes.StorePaymentSession>)

export const PaymentCollection = named("MedusaPaymentCollection", {
  id: z.string(),
  amount: z.number(),
  currency_code: z.string(),
  status: z.string().optional(),
  payment_sessions: PaymentSession.array().optional(),
} satisfies FieldsOf<HttpTypes.StorePaymentCollection>)

export const PaymentProvider = named("MedusaPaymentProvider", {
  id: z.string(),
} satisfies FieldsOf<HttpTypes.StorePaymentProvider>)

export const Cart = named("MedusaCart", {
  id: z.string(),
  region_id: text().optional(),
  customer_id: text().optional(),
  email: text().optional(),
  currency_code: z.string(),
  completed_at: z.string().nullable().optional(),
  items: named("MedusaCartLineItem", LineItem satisfies FieldsOf<HttpTypes.StoreCartLineItem>)
    .array()
    .optional(),
  shipping_address: Address.nullable().optional(),
  billing_address: Address.nullable().optional(),
  shipping_methods: ShippingMethod.array().optional(),
  payment_collection: PaymentCollection.nullable().optional(),
  metadata,
  ...totals,
} satisfies FieldsOf<HttpTypes.StoreCart>)

export const ShippingOption = named("MedusaShippingOption", {
  id: z.string(),
  name: z.string(),
  price_type: z.string(),
  amount: z
    .number()
    .nullable()
    .optional()
    .meta({ description: "Missing where the price is calculated from the cart" }),
  insufficient_inventory: z.boolean().optional(),
} satisfies FieldsOf<HttpTypes.StoreCartShippingOption & { insufficient_inventory: boolean }>)

export const Order = named("MedusaOrder", {
  id: z.string(),
  display_id: z.number().int(),
  status: z.string(),
  email: text().optional(),
  currency_code: z.string(),
  region_id: text().optional(),
  created_at: moment(),
  items: named("MedusaOrderLineItem", LineItem satisfies FieldsOf<HttpTypes.StoreOrderLineItem>)
    .array()
    .optional(),
  shipping_address: Address.nullable().optional(),
  billing_address: Address.nullable().optional(),
  payment_collections: PaymentCollection.array().optional(),
  ...totals,
} satisfies FieldsOf<HttpTypes.StoreOrder>)

export const OrderListing = named("MedusaOrderListing", {
  id: z.string(),
  display_id: z.number().int(),
  status: z.string(),
  currency_code: z.string(),
  total: z.number(),
  created_at: moment(),
} satisfies FieldsOf<HttpTypes.StoreOrder>)

export const Customer = named("MedusaCustomer", {
  id: z.string(),
  email: z.string(),
  first_name: text(),
  last_name: text(),
  company_name: text().optional(),
  phone: text(),
  metadata,
} satisfies FieldsOf<HttpTypes.StoreCustomer>)

export const CustomerAddress = named("MedusaCustomerAddress", {
  id: z.string(),
  first_name: text(),
  last_name: text(),
  company: text(),
  address_1: text(),
  address_2: text(),
  city: text(),
  postal_code: text(),
  province: text(),
  country_code: text(),
  phone: text(),
  is_default_shipping: z.boolean(),
  is_default_billing: z.boolean(),
} satisfies FieldsOf<HttpTypes.StoreCustomerAddress>)
