type Operation = {
  method: string
  /** Express style. */
  path: string
  /** Keys of its query, besides odd ones. */
  query?: readonly string[]
  /** A body that it accepts. */
  body?: Record<string, unknown>
  /** The field of the files, where it takes a form. */
  upload?: string
}

const LIST = ["limit", "offset", "order", "fields", "q", "id", "created_at[$gt]", "updated_at"]

/** Endpoints of Medusa that shops and their staff use, beside those in the OpenAPI document. */
export const MEDUSA_OPERATIONS: readonly Operation[] = [
  {
    method: "GET",
    path: "/store/products",
    query: [...LIST, "variants[sku]", "tag_id", "type_id"],
  },
  { method: "GET", path: "/store/collections", query: LIST },
  { method: "GET", path: "/store/regions/:region_id", query: ["fields"] },
  { method: "GET", path: "/store/orders", query: [...LIST, "status"] },
  { method: "POST", path: "/store/carts/:cart_id/taxes", body: {} },
  { method: "POST", path: "/auth/:id/:provider", body: { email: "a@b.test", password: "b" } },
  { method: "POST", path: "/admin/uploads", upload: "files" },
  { method: "GET", path: "/admin/orders", query: [...LIST, "status", "company_id", "region_id"] },
  { method: "GET", path: "/admin/orders/:order_id", query: ["fields"] },
  { method: "GET", path: "/admin/products", query: [...LIST, "status", "handle", "variants"] },
  {
    method: "POST",
    path: "/admin/products",
    body: {
      title: "Fuzz",
      handle: "fuzz",
      options: [{ title: "Size", values: ["a"] }],
      variants: [{ title: "a", options: { Size: "a" }, prices: [] }],
      metadata: { a: 1 },
      additional_data: { barrel: { wood: "french_oak" } },
    },
  },
  {
    method: "POST",
    path: "/admin/products/:id",
    body: { title: "Fuzz", status: "draft", weight: 1, metadata: { a: 1 } },
  },
  { method: "GET", path: "/admin/customers", query: [...LIST, "email", "groups", "has_account"] },
  {
    method: "POST",
    path: "/admin/customers",
    body: { email: "fuzz2@example.test", first_name: "A", metadata: { a: 1 } },
  },
  { method: "GET", path: "/admin/price-lists", query: [...LIST, "status", "starts_at[$gt]"] },
  { method: "GET", path: "/admin/product-categories", query: [...LIST, "is_active"] },
  {
    method: "GET",
    path: "/admin/inventory-items",
    query: [...LIST, "location_levels[location_id]"],
  },
  { method: "GET", path: "/admin/reservations", query: [...LIST, "quantity[$gt]"] },
  { method: "GET", path: "/admin/tax-regions", query: [...LIST, "country_code"] },
]
