import { z } from "@medusajs/framework/zod"
import {
  CreateCart,
  StoreAddCartLineItem,
  StoreAddCartPromotions,
  StoreAddCartShippingMethods,
  StoreUpdateCartLineItem,
  UpdateCart,
} from "@medusajs/medusa/api/store/carts/validators"
import {
  StoreCreateCustomer,
  StoreCreateCustomerAddress,
  StoreUpdateCustomer,
} from "@medusajs/medusa/api/store/customers/validators"
import {
  StoreCreatePaymentCollection,
  StoreCreatePaymentSession,
} from "@medusajs/medusa/api/store/payment-collections/validators"
import { defineEndpoints } from "../../http/endpoints"
import { DEFAULT_LIMIT, MAX_LIMIT, listResponse } from "../../http/query"
import { deleted } from "../common"
import { AcceptTerms } from "../page"
import { SearchBody, SearchResults } from "./search"
import {
  Cart,
  Customer,
  CustomerAddress,
  Order,
  OrderListing,
  PaymentCollection,
  PaymentProvider,
  Product,
  ProductCategory,
  Region,
  ShippingOption,
} from "./views"

const fields = { fields: z.string().optional() }
const locale = { locale: z.string().optional() }
const integer = (max: number) => z.number().int().min(0).max(max).optional()

const list = <S extends z.ZodRawShape>(filters: S) =>
  z.strictObject({
    ...filters,
    ...fields,
    ...locale,
    order: z.string().optional(),
    limit: integer(MAX_LIMIT).meta({ default: DEFAULT_LIMIT }),
    offset: integer(1_000_000),
  })

const select = z.strictObject({ ...fields, ...locale })
const pricing = { region_id: z.string().optional(), country_code: z.string().optional() }
const publicRead = { method: "GET", access: "public" } as const
const publicWrite = { method: "POST", access: "public" } as const
const loggedIn = { access: "customer" } as const
const cart = z.looseObject({ cart: Cart })
const customer = z.looseObject({ customer: Customer })
const login = z.strictObject({ email: z.string(), password: z.string() })
const token = z.looseObject({ token: z.string() })
const NONE = z.strictObject({})

const metadata = z.record(z.string(), z.unknown())
const extended = <S extends z.ZodRawShape>(schema: z.ZodObject<S>) =>
  schema.extend({
    metadata: metadata.nullish(),
    additional_data: z.strictObject({ accepted_terms: AcceptTerms.nullish() }).optional(),
  })

const CompletedCart = z.union([
  z.looseObject({ type: z.literal("order"), order: Order }),
  z.looseObject({
    type: z.literal("cart"),
    cart: Cart,
    error: z.looseObject({ message: z.string() }),
  }),
])

/**
 * Medusa's own endpoints that a storefront needs, for generated clients alone: Medusa has their routes and validates them.
 * Bodies are Medusa's validators, fields of answers are checked against Medusa's types.
 */
export const medusaEndpoints = defineEndpoints({
  authRegisterCustomer: {
    ...publicWrite,
    summary: "Register a login by e-mail and password",
    description: "The token creates the customer with `POST /store/customers`, nothing else.",
    path: "/auth/customer/emailpass/register",
    body: login,
    response: token,
    limit: "registration",
    errors: ["unauthorized"],
  },
  authLogInCustomer: {
    ...publicWrite,
    summary: "Log in as a customer",
    path: "/auth/customer/emailpass",
    body: login,
    response: token,
    limit: "login",
    errors: ["unauthorized"],
  },
  authResetCustomerPassword: {
    ...publicWrite,
    summary: "Ask for an e-mail to reset the password",
    path: "/auth/customer/emailpass/reset-password",
    body: z.strictObject({ identifier: z.string() }),
    response: z.string(),
    contentType: "text/plain",
    status: 201,
    limit: "password_reset",
  },
  authRefreshToken: {
    method: "POST",
    access: "customer",
    summary: "Exchange a token for a newer one",
    path: "/auth/token/refresh",
    body: NONE,
    response: token,
  },
  storeListRegions: {
    ...publicRead,
    summary: "List regions",
    path: "/store/regions",
    query: list({}),
    response: listResponse("regions", Region),
  },
  storeListProducts: {
    ...publicRead,
    summary: "List products",
    description: "Barrels are products: `GET /store/barrels` filters by their attributes.",
    path: "/store/products",
    query: list({
      q: z.string().optional(),
      handle: z.string().optional(),
      category_id: z.string().array().optional(),
      ...pricing,
    }),
    response: listResponse("products", Product),
  },
  storeGetProduct: {
    ...publicRead,
    summary: "Get a product",
    path: "/store/products/:id",
    query: z.strictObject({ ...fields, ...locale, ...pricing }),
    response: z.looseObject({ product: Product }),
    errors: ["not_found"],
  },
  storeListProductCategories: {
    ...publicRead,
    summary: "List categories of products",
    path: "/store/product-categories",
    query: list({ q: z.string().optional(), handle: z.string().optional() }),
    response: listResponse("product_categories", ProductCategory),
  },
  storeSearch: {
    ...publicWrite,
    summary: "Search barrels as InstantSearch does",
    description:
      "One query or several at once over the index `barrel`, within what is on sale in the key's sales channels. Texts are in `title`, `subtitle` and `category_names`, of other locales in `title_<locale>` such as `title_en_us`. There are no highlights: `highlight` is refused for a query with `q`, and ignored for one without, where there is nothing to highlight.",
    path: "/store/search",
    body: SearchBody,
    response: SearchResults,
    limit: "search",
    errors: ["not_found"],
  },
  storeCreateCart: {
    ...publicWrite,
    summary: "Create a cart",
    path: "/store/carts",
    query: select,
    body: extended(CreateCart),
    response: cart,
    errors: ["company_login_required"],
  },
  storeGetCart: {
    ...publicRead,
    summary: "Get a cart",
    path: "/store/carts/:id",
    query: select,
    response: cart,
    errors: ["not_found"],
  },
  storeUpdateCart: {
    ...publicWrite,
    summary: "Update a cart: e-mail address, addresses, region, accepted conditions of sale",
    path: "/store/carts/:id",
    query: select,
    body: extended(UpdateCart),
    response: cart,
    errors: ["not_found", "company_login_required", "terms_changed"],
  },
  storeAddCartLineItem: {
    ...publicWrite,
    summary: "Add a line to a cart",
    path: "/store/carts/:id/line-items",
    query: select,
    body: StoreAddCartLineItem,
    response: cart,
    errors: ["not_found", "locked"],
  },
  storeUpdateCartLineItem: {
    ...publicWrite,
    summary: "Update a line of a cart",
    path: "/store/carts/:id/line-items/:line_id",
    query: select,
    body: StoreUpdateCartLineItem,
    response: cart,
    errors: ["not_found", "locked"],
  },
  storeDeleteCartLineItem: {
    method: "DELETE",
    access: "public",
    summary: "Delete a line of a cart",
    path: "/store/carts/:id/line-items/:line_id",
    query: select,
    response: deleted("line-item").extend({ parent: Cart.optional() }),
    errors: ["not_found", "locked"],
  },
  storeAddCartPromotions: {
    ...publicWrite,
    summary: "Apply promotion codes to a cart",
    path: "/store/carts/:id/promotions",
    query: select,
    body: StoreAddCartPromotions,
    response: cart,
    errors: ["not_found"],
  },
  storeListShippingOptions: {
    ...publicRead,
    summary: "List the shipping options of a cart",
    path: "/store/shipping-options",
    query: z.strictObject({ cart_id: z.string(), ...fields, ...locale }),
    response: z.looseObject({ shipping_options: ShippingOption.array() }),
  },
  storeAddCartShippingMethod: {
    ...publicWrite,
    summary: "Choose the shipping option of a cart",
    path: "/store/carts/:id/shipping-methods",
    query: select,
    body: StoreAddCartShippingMethods,
    response: cart,
    errors: ["not_found"],
  },
  storeListPaymentProviders: {
    ...publicRead,
    summary: "List the payment providers of a region",
    path: "/store/payment-providers",
    query: list({ region_id: z.string() }),
    response: listResponse("payment_providers", PaymentProvider),
  },
  storeCreatePaymentCollection: {
    ...publicWrite,
    summary: "Create the payment collection of a cart, or get the one there is",
    path: "/store/payment-collections",
    query: select,
    body: StoreCreatePaymentCollection,
    response: z.looseObject({ payment_collection: PaymentCollection }),
    errors: ["not_found"],
  },
  storeCreatePaymentSession: {
    ...publicWrite,
    summary: "Begin a payment with a provider",
    path: "/store/payment-collections/:id/payment-sessions",
    query: select,
    body: StoreCreatePaymentSession,
    response: z.looseObject({ payment_collection: PaymentCollection }),
    errors: ["not_found"],
  },
  storeCompleteCart: {
    ...publicWrite,
    summary: "Complete a cart: it becomes an order",
    description: "Completing it again gives the same order.",
    path: "/store/carts/:id/complete",
    query: select,
    body: NONE,
    response: CompletedCart,
    limit: "order_completion",
    errors: ["not_found", "insufficient_stock", "terms_required", "locked"],
  },
  storeListOrders: {
    ...loggedIn,
    method: "GET",
    summary: "List the customer's orders",
    path: "/store/orders",
    query: list({ status: z.string().optional() }),
    response: listResponse("orders", OrderListing),
  },
  storeGetOrder: {
    ...publicRead,
    summary: "Get an order",
    description:
      "Whoever placed it and, for a company's, its members with the right see all of it. For an hour after it was placed its id is enough, except for a company's; later a guest proves the e-mail address with the header `x-order-email`, and otherwise sees the order with personal data masked (`***`).",
    path: "/store/orders/:id",
    query: select,
    response: z.looseObject({ order: Order }),
    limit: "order_email",
    errors: ["not_found"],
  },
  storeCreateCustomer: {
    ...loggedIn,
    method: "POST",
    summary: "Create the customer of a new login",
    path: "/store/customers",
    query: select,
    body: StoreCreateCustomer,
    response: customer,
    limit: "account",
  },
  storeGetCustomer: {
    ...loggedIn,
    method: "GET",
    summary: "Get the logged-in customer",
    path: "/store/customers/me",
    query: select,
    response: customer,
  },
  storeUpdateCustomer: {
    ...loggedIn,
    method: "POST",
    summary: "Update the logged-in customer",
    path: "/store/customers/me",
    query: select,
    body: StoreUpdateCustomer,
    response: customer,
  },
  storeListCustomerAddresses: {
    ...loggedIn,
    method: "GET",
    summary: "List the customer's addresses",
    path: "/store/customers/me/addresses",
    query: list({}),
    response: listResponse("addresses", CustomerAddress),
  },
  storeCreateCustomerAddress: {
    ...loggedIn,
    method: "POST",
    summary: "Add an address to the customer",
    path: "/store/customers/me/addresses",
    query: select,
    body: StoreCreateCustomerAddress,
    response: customer,
  },
})
