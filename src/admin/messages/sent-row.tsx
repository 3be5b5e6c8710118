import type { WhatsappMessageView } from "../../contracts/whatsapp"
import { SectionRow } from "../components/section-row"
import { formatMoment } from "../lib/format"
import { useLanguage } from "../lib/language"
import { useText } from "../lib/use-text"
import { isSent } from "../whatsapp/delivery-status"

/** Whether, and since when, the order is `whatsapp_sent`. */
export const SentRow = ({ messages }: { messages: readonly WhatsappMessageView[] }) => {
  const t = useText()
  const language = useLanguage()
  const [first] = messages
    .filter(isSent)
    .flatMap(({ sent_at }) => sent_at ?? [])
    .sort()
  return (
    <SectionRow title={t("whatsapp.widget.sent")}>
      {first
        ? t("whatsapp.widget.yes", { moment: formatMoment(first, language) })
        : t("whatsapp.widget.no")}
    </SectionRow>
  )
}
