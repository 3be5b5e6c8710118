import { clx } from "@medusajs/ui"
import { useEffect } from "react"
import { type AdminQuote, adminQuoteEndpoints } from "../../../contracts/quote"
import { DetailPage, TwoColumns } from "../../components/detail-page"
import { useEndpointMutation } from "../../lib/use-endpoint"
import { useText } from "../../lib/use-text"
import { MessageSection } from "../../messages/message-section"
import { useQuote } from "../api"
import { ConversationSection } from "../conversation/conversation-section"
import { draftOf } from "../offer/offer"
import { DraftSection } from "../draft/draft-section"
import { EventSection } from "../events/event-section"
import { differencesOf } from "../offer/differences"
import { BuyerViewSection } from "../offer/buyer-view-section"
import { BuyerSection } from "./buyer-section"
import { HeaderSection } from "./header-section"
import { StaffSection } from "./staff-section"

/** Whoever looks at the page has read what is on it. */
const useMarkAsRead = ({ id, is_unread, updated_at }: AdminQuote) => {
  const { mutate } = useEndpointMutation(adminQuoteEndpoints.adminReadQuote)
  useEffect(() => {
    if (is_unread) mutate({ params: { id } })
    // A buyer who writes while the mark is on its way makes it unread once more.
  }, [id, is_unread, updated_at, mutate])
}

/** The draft beside what the buyer sees; the latter alone where nothing can be edited. */
const Offers = ({ quote }: { quote: AdminQuote }) => {
  const { sent_revision, request, allowed_actions } = quote
  const seen = sent_revision ?? request
  const isEditable = allowed_actions.includes("edit")
  const draft = draftOf(quote)
  // Nobody promised until when a request holds, and it has no terms.
  const counterpart = sent_revision ?? { ...request, valid_until: draft.valid_until }
  const asSeen = isEditable ? differencesOf(counterpart, draft) : differencesOf(seen, seen)
  return (
    <div className={clx("grid items-start gap-3", isEditable && "xl:grid-cols-2")}>
      {isEditable && <DraftSection quote={quote} differences={differencesOf(draft, counterpart)} />}
      <BuyerViewSection quote={quote} differences={asSeen} />
    </div>
  )
}

const Sections = ({ quote }: { quote: AdminQuote }) => {
  useMarkAsRead(quote)
  return (
    <div className="flex w-full flex-col gap-y-3">
      <HeaderSection quote={quote} />
      <Offers quote={quote} />
      <TwoColumns
        main={
          <>
            <ConversationSection quote={quote} />
            <EventSection quote={quote} />
            <MessageSection of="quote_id" id={quote.id} />
          </>
        }
        side={
          <>
            <BuyerSection quote={quote} />
            <StaffSection quote={quote} />
          </>
        }
      />
    </div>
  )
}

export const QuotePage = ({ id }: { id: string }) => {
  const t = useText()
  const texts = {
    failed: t("quotes.unavailable"),
    unknown: t("quotes.unknown"),
    back: t("quotes.showAll"),
  }
  return (
    <DetailPage query={useQuote(id)} texts={texts} list="/quotes">
      {(quote) => <Sections key={id} quote={quote} />}
    </DetailPage>
  )
}
