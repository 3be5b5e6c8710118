import { Text } from "@medusajs/ui"
import { type AdminQuote, adminQuoteEndpoints } from "../../../contracts/quote"
import { revisionNumber } from "../../../modules/quote/rules/number"
import { FormDrawer } from "../../components/form/form-drawer"
import { DayField, LongTextField } from "../../components/form/inputs"
import { atMostLong, required } from "../../components/form/problems"
import { formatMoney } from "../../lib/format"
import { useLanguage } from "../../lib/language"
import { useText } from "../../lib/use-text"
import { useQuoteEdit } from "../api"
import { MAX_MESSAGE } from "../conversation/message-values"
import { dayProblem } from "../draft/day-problem"
import { personName } from "../names"
import { dayInFrance, usualEnd } from "../validity"

type SendDrawerProps = { quote: AdminQuote; onClose: () => void }

/** The draft's day, unless it has passed. */
const endOf = ({ draft_valid_until: until }: AdminQuote): string => {
  const now = new Date()
  return until && new Date(until) > now ? dayInFrance(until) : usualEnd(now)
}

export const SendDrawer = ({ quote, onClose }: SendDrawerProps) => {
  const t = useText()
  const language = useLanguage()
  const edit = useQuoteEdit(quote, adminQuoteEndpoints.adminSendQuote)
  const { total, currency_code, customer } = quote
  const number = revisionNumber(quote.number, quote.current_revision + 1)
  return (
    <FormDrawer
      title={t("quotes.decisions.sendQuestion", { number })}
      values={{ valid_until: endOf(quote), message: "" }}
      problemsOf={({ valid_until, message }) => ({
        valid_until: required(valid_until) ?? dayProblem(valid_until),
        message: atMostLong(message, MAX_MESSAGE),
      })}
      save={({ valid_until, message }) =>
        edit({ valid_until, message: message.trim() || undefined })
      }
      saved={t("quotes.decisions.sent", { number })}
      submitLabel={t("quotes.decisions.send")}
      onClose={onClose}
    >
      <Text size="small" className="text-ui-fg-subtle">
        {t("quotes.decisions.sendHint", {
          name: personName(customer),
          total: formatMoney({ amount: total, currency_code }, language),
        })}
      </Text>
      <DayField
        name="valid_until"
        label={t("quotes.fields.valid_until")}
        hint={t("quotes.hints.valid_until")}
      />
      <LongTextField
        optional
        name="message"
        label={t("quotes.fields.message")}
        hint={t("quotes.hints.message")}
      />
    </FormDrawer>
  )
}
