import { DocumentText, ReceiptPercent, TruckFast } from "@medusajs/icons"
import { useState } from "react"
import type { AdminQuote } from "../../../contracts/quote"
import { ActionMenu } from "../../components/action-menu"
import { useText } from "../../lib/use-text"
import { DiscountDrawer } from "./discount-drawer"
import { ShippingDrawer } from "./shipping-drawer"
import { TermsDrawer } from "./terms-drawer"

/** What of a draft is not in its lines. */
export const DraftMenu = ({ quote }: { quote: AdminQuote }) => {
  const t = useText()
  const [drawer, setDrawer] = useState<"discount" | "shipping" | "terms" | null>(null)
  const close = () => setDrawer(null)
  return (
    <>
      <ActionMenu
        groups={[
          [
            {
              label: t("quotes.draft.discount"),
              icon: <ReceiptPercent />,
              onClick: () => setDrawer("discount"),
            },
            {
              label: t("quotes.draft.shipping"),
              icon: <TruckFast />,
              onClick: () => setDrawer("shipping"),
            },
            {
              label: t("quotes.draft.terms"),
              icon: <DocumentText />,
              onClick: () => setDrawer("terms"),
            },
          ],
        ]}
      />
      {drawer === "discount" && <DiscountDrawer quote={quote} onClose={close} />}
      {drawer === "shipping" && <ShippingDrawer quote={quote} onClose={close} />}
      {drawer === "terms" && <TermsDrawer quote={quote} onClose={close} />}
    </>
  )
}
