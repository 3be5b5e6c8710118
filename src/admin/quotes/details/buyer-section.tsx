import { PencilSquare } from "@medusajs/icons"
import { Container } from "@medusajs/ui"
import { type ReactNode, useState } from "react"
import type { AdminQuote } from "../../../contracts/quote"
import { ActionMenu } from "../../components/action-menu"
import { Address } from "../../components/address"
import { SectionHeader } from "../../components/section-header"
import { SectionRows } from "../../components/section-row"
import { LINK, TextLink } from "../../components/text-link"
import { useText } from "../../lib/use-text"
import { personName } from "../../lib/person-name"
import { AddressDrawer, type AddressKind } from "../draft/address-drawer"
import { OrderLink } from "./order-link"

const ADDRESSES = ["shipping_address", "billing_address"] as const

/** Who asks, and where to; what is not known stays out of the list. */
export const BuyerSection = ({ quote }: { quote: AdminQuote }) => {
  const t = useText()
  const [edited, setEdited] = useState<AddressKind>()
  const { customer, company, po_number, order_id, shipping_address, billing_address } = quote
  const rows: [string, ReactNode][] = [
    [
      t("quotes.fields.customer"),
      <TextLink key="customer" to={`/customers/${customer.id}`}>
        {personName(customer)}
      </TextLink>,
    ],
    [
      t("companies.fields.email"),
      <a key="email" href={`mailto:${customer.email}`} className={LINK}>
        {customer.email}
      </a>,
    ],
    [
      t("companies.company"),
      company && (
        <TextLink key="company" to={`/companies/${company.id}`}>
          {company.name}
        </TextLink>
      ),
    ],
    [t("quotes.fields.po_number"), po_number],
    [t("quotes.fields.order"), order_id && <OrderLink key="order" id={order_id} />],
    [
      t("quotes.fields.shipping_address"),
      shipping_address && <Address key="shipping" address={shipping_address} />,
    ],
    [
      t("companies.fields.billing_address"),
      billing_address && <Address key="billing" address={billing_address} />,
    ],
  ]
  return (
    <Container className="divide-y p-0">
      <SectionHeader title={t("quotes.fields.buyer")}>
        {quote.allowed_actions.includes("edit") && (
          <ActionMenu
            groups={[
              ADDRESSES.map((kind) => ({
                label: t(`quotes.draft.${kind}`),
                icon: <PencilSquare />,
                onClick: () => setEdited(kind),
              })),
            ]}
          />
        )}
      </SectionHeader>
      <SectionRows rows={rows} />
      {edited && <AddressDrawer quote={quote} kind={edited} onClose={() => setEdited(undefined)} />}
    </Container>
  )
}
