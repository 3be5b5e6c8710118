import type { PluginOptions } from "../../../options"
import type { Sender } from "../render"
import { type Mailbox, parseMailbox } from "./address"

type Seller = NonNullable<PluginOptions["seller"]>

type Options = Pick<PluginOptions, "mail" | "seller" | "storefront_url">

/** Who sends: the option `mail.from`, or the seller; null if neither is known. */
export const fromOf = ({ mail, seller }: Options): Mailbox | null => {
  if (mail.from) return parseMailbox(mail.from)
  return seller?.email ? { name: seller.name, address: seller.email } : null
}

/** The domain of the sender's address, for message ids. */
export const senderDomainOf = (options: Options): string =>
  fromOf(options)?.address.split("@")[1] ?? "millesime.invalid"

/** The seller as a message's letterhead, with what the law asks for. */
export const letterheadOf = (options: Options): Sender => {
  const { seller, storefront_url } = options
  const from = fromOf(options)
  return {
    name: seller?.name ?? from?.name ?? "",
    lines: seller ? linesOf(seller) : [],
    email: seller?.email ?? from?.address ?? null,
    phone: seller?.phone ?? null,
    url: storefront_url ?? null,
  }
}

const linesOf = ({ legal_form, address, registration, vat_number }: Seller): string[] =>
  [
    legal_form,
    address.address_1,
    address.address_2,
    `${address.postal_code} ${address.city}`,
    registration,
    vat_number,
  ].filter((line) => line !== undefined)
