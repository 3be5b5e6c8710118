import { Container } from "@medusajs/ui"
import type { AdminQuote } from "../../../contracts/quote"
import { Notice } from "../../components/notice"
import { SectionHeader } from "../../components/section-header"
import { useText } from "../../lib/use-text"
import { Composer } from "./composer"
import { MessageList } from "./message-list"

/** What buyer and staff write to each other, and staff among themselves. */
export const ConversationSection = ({ quote }: { quote: AdminQuote }) => {
  const t = useText()
  return (
    <Container className="divide-y p-0">
      <SectionHeader title={t("quotes.messages.title")} />
      {quote.messages.length ? (
        <MessageList quote={quote} />
      ) : (
        <div className="px-6 py-8">
          <Notice heading={t("quotes.messages.none")} />
        </div>
      )}
      <Composer quote={quote} />
    </Container>
  )
}
