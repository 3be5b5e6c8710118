const MASK = "***"

/** Texts that say who somebody is or where they live; countries are left, since prices follow from them. */
const PERSONAL = new Set([
  "email",
  "receipt_email",
  "first_name",
  "last_name",
  "company",
  "company_name",
  "address_name",
  "address_1",
  "address_2",
  "city",
  "postal_code",
  "province",
  "phone",
  "tracking_number",
  "tracking_url",
  "label_url",
])

/** Objects that hold whatever somebody put there. */
const FREE_FORM = new Set(["metadata", "data", "context", "provider_data"])

const maskEntry = (key: string, value: unknown): unknown => {
  if (PERSONAL.has(key) && typeof value === "string") return value && MASK
  if (FREE_FORM.has(key) && typeof value === "object" && value !== null) return {}
  return maskPersonal(value)
}

/** A value of the same shape whose personal data are masked. Dates and other objects with a prototype stay as they are. */
export const maskPersonal = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(maskPersonal)
  if (typeof value !== "object" || value === null) return value
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [key, maskEntry(key, entry)]),
  )
}
