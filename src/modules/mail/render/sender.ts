/** Who writes. */
export type Sender = {
  name: string
  /** Address, registration and VAT numbers: what the law asks for. */
  lines: string[]
  email: string | null
  phone: string | null
  /** Of the shop; http or https. */
  url: string | null
}
