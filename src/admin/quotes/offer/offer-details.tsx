import { SectionRow } from "../../components/section-row"
import { formatDay } from "../../lib/format"
import { useLanguage } from "../../lib/language"
import { useText } from "../../lib/use-text"
import { dayInFrance } from "../validity"
import { Changed } from "./changed"
import type { Differences } from "./differences"
import type { Offer } from "./offer"

type OfferDetailsProps = { offer: Offer; differences: Differences }

/** Until when and on what terms it is offered. */
export const OfferDetails = ({ offer, differences: { offer: changed } }: OfferDetailsProps) => {
  const t = useText()
  const language = useLanguage()
  const { valid_until, terms } = offer
  return (
    <>
      <SectionRow title={t("quotes.fields.valid_until")}>
        <Changed when={changed.has("valid_until")}>
          {valid_until ? formatDay(dayInFrance(valid_until), language) : "–"}
        </Changed>
      </SectionRow>
      <SectionRow title={t("quotes.fields.terms")}>
        <span className="whitespace-pre-line">
          <Changed when={changed.has("terms")}>{terms ?? "–"}</Changed>
        </span>
      </SectionRow>
    </>
  )
}
