import { Button, Container, Text } from "@medusajs/ui"
import { useState } from "react"
import type { AdminQuote, QuoteItem } from "../../../contracts/quote"
import { revisionNumber } from "../../../modules/quote/rules/number"
import { Notice } from "../../components/notice"
import { SectionHeader } from "../../components/section-header"
import type { TextKey } from "../../i18n/en"
import { useText } from "../../lib/use-text"
import type { Differences } from "../offer/differences"
import { draftOf } from "../offer/offer"
import { LineTable } from "../offer/line-table"
import { OfferDetails } from "../offer/offer-details"
import { Totals } from "../offer/totals"
import { AddFreeLineDrawer, AddVariantDrawer } from "./add-line-drawers"
import { DraftMenu } from "./draft-menu"
import { LineMenu } from "./line-menu"
import { proposalItemFor } from "./proposal"
import { stockOf } from "./stock"
import { ProposalRow } from "./proposal-row"

type DraftSectionProps = { quote: AdminQuote; differences: Differences }

const hintFor = ({ allowed_actions }: AdminQuote, { isSame }: Differences): TextKey | undefined => {
  if (isSame) return "quotes.draft.same"
  return allowed_actions.includes("send") ? undefined : "quotes.draft.withdrawFirst"
}

/** The revision that staff edit, marked where it isn't what the buyer sees. */
export const DraftSection = ({ quote, differences }: DraftSectionProps) => {
  const t = useText()
  const [adding, setAdding] = useState<"variant" | "free" | null>(null)
  const { items, currency_code: currency } = quote
  const hint = hintFor(quote, differences)
  const stock = stockOf(items)
  const stop = () => setAdding(null)
  return (
    <Container className="divide-y p-0">
      <SectionHeader title={t("quotes.draft.title")}>
        <Text size="small" leading="compact" className="text-ui-fg-muted">
          {revisionNumber(quote.number, quote.current_revision + 1)}
        </Text>
        <DraftMenu quote={quote} />
      </SectionHeader>
      {items.length ? (
        <LineTable
          lines={items}
          currency={currency}
          differences={differences}
          alone={{ label: t("quotes.draft.added"), color: "green" }}
          menuOf={(line: QuoteItem) => <LineMenu quote={quote} line={line} />}
          belowOf={(line) => {
            const wish = proposalItemFor(quote, line.id)
            return wish && <ProposalRow {...{ quote, line, wish }} />
          }}
          stockOf={({ id }) => stock.get(id) ?? null}
        />
      ) : (
        <div className="px-6 py-8">
          <Notice heading={t("quotes.draft.empty")} hint={t("quotes.draft.emptyHint")} />
        </div>
      )}
      <div className="flex items-center justify-between gap-x-4 px-6 py-3">
        <div className="flex shrink-0 items-center gap-x-2">
          <Button size="small" variant="secondary" onClick={() => setAdding("variant")}>
            {t("quotes.draft.addVariant")}
          </Button>
          <Button size="small" variant="secondary" onClick={() => setAdding("free")}>
            {t("quotes.draft.addFree")}
          </Button>
        </div>
        <Text size="xsmall" className="text-ui-fg-muted text-balance text-right">
          {hint && t(hint)}
        </Text>
      </div>
      <Totals offer={draftOf(quote)} currency={currency} differences={differences} />
      <OfferDetails offer={draftOf(quote)} differences={differences} />
      {adding === "variant" && <AddVariantDrawer quote={quote} onClose={stop} />}
      {adding === "free" && <AddFreeLineDrawer quote={quote} onClose={stop} />}
    </Container>
  )
}
