import { PencilSquare, ReceiptPercent, Trash } from "@medusajs/icons"
import { useState } from "react"
import type { AdminQuote, QuoteItem } from "../../../contracts/quote"
import { ActionMenu } from "../../components/action-menu"
import { useText } from "../../lib/use-text"
import { DiscountDrawer } from "./discount-drawer"
import { EditLineDrawer } from "./edit-line-drawer"
import { useRemoveLine } from "./use-remove-line"

/** What can be done with a line of the draft. */
export const LineMenu = ({ quote, line }: { quote: AdminQuote; line: QuoteItem }) => {
  const t = useText()
  const remove = useRemoveLine(quote)
  const [drawer, setDrawer] = useState<"edit" | "discount" | null>(null)
  const close = () => setDrawer(null)
  return (
    <>
      <ActionMenu
        groups={[
          [
            {
              label: t("actions.edit"),
              icon: <PencilSquare />,
              onClick: () => setDrawer("edit"),
            },
            {
              label: t("quotes.offer.discount"),
              icon: <ReceiptPercent />,
              onClick: () => setDrawer("discount"),
            },
          ],
          [{ label: t("actions.remove"), icon: <Trash />, onClick: () => void remove(line) }],
        ]}
      />
      {drawer === "edit" && <EditLineDrawer quote={quote} line={line} onClose={close} />}
      {drawer === "discount" && <DiscountDrawer quote={quote} line={line} onClose={close} />}
    </>
  )
}
