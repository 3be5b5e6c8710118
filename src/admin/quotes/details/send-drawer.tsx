import { Text } from "@medusajs/ui"
import { type AdminQuote, SendQuote, adminQuoteEndpoints } from "../../../contracts/quote"
import { revisionNumber } from "../../../modules/quote/rules/number"
import { FormDrawer } from "../../components/form/form-drawer"
import { DayField, LongTextField } from "../../components/form/inputs"
import { SwitchField } from "../../components/form/switch-field"
import { textOrUndefined } from "../../components/form/input-values"
import { ApiError } from "../../lib/api-error"
import { formatMoney } from "../../lib/format"
import { useLanguage } from "../../lib/language"
import { useEndpointMutation } from "../../lib/use-endpoint"
import { useText } from "../../lib/use-text"
import { personName } from "../../lib/person-name"
import { shortItems } from "../draft/stock"
import { dayInFrance, pastDayProblem, defaultValidUntil } from "../validity"

type SendDrawerProps = { quote: AdminQuote; onClose: () => void }

/** The draft's day, unless it has passed. */
const endOf = ({ draft_valid_until: until }: AdminQuote): string => {
  const now = new Date()
  return until && new Date(until) > now ? dayInFrance(until) : defaultValidUntil(now)
}

const isUnprintable = (error: unknown): boolean =>
  error instanceof ApiError && error.code === "quote_unprintable"

const isOtherQuantity = (error: unknown): boolean =>
  error instanceof ApiError && error.code === "quantity_not_sold"

export const SendDrawer = ({ quote, onClose }: SendDrawerProps) => {
  const t = useText()
  const language = useLanguage()
  const send = useEndpointMutation(adminQuoteEndpoints.adminSendQuote)
  const { total, currency_code, customer } = quote
  const short = shortItems(quote.items)
  const number = revisionNumber(quote.number, quote.current_revision + 1)
  return (
    <FormDrawer
      title={t("quotes.decisions.sendQuestion", { number })}
      values={{
        valid_until: endOf(quote),
        message: "",
        hold_stock: quote.holds_stock_by_default,
        allow_any_quantity: false,
        allow_unprintable: false,
      }}
      schema={SendQuote}
      toBody={({ valid_until, message, ...switches }) => ({
        version: quote.version,
        valid_until: valid_until || undefined,
        message: textOrUndefined(message),
        ...switches,
      })}
      problemsOf={({ valid_until }) => ({
        valid_until: valid_until ? pastDayProblem(valid_until) : { key: "problems.required" },
      })}
      save={(body) => send.mutateAsync({ params: { id: quote.id }, body })}
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
      {short.length > 0 && (
        <Text size="small" className="text-ui-tag-orange-text">
          {t("quotes.decisions.sendShortage", {
            titles: short.map(({ title }) => title).join(", "),
          })}
        </Text>
      )}
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
      <SwitchField
        name="hold_stock"
        label={t("quotes.fields.hold_stock")}
        hint={t("quotes.hints.hold_stock")}
      />
      {isOtherQuantity(send.error) && (
        <SwitchField
          name="allow_any_quantity"
          label={t("quotes.fields.allow_any_quantity")}
          hint={t("quotes.hints.allow_any_quantity")}
        />
      )}
      {isUnprintable(send.error) && (
        <SwitchField
          name="allow_unprintable"
          label={t("quotes.fields.allow_unprintable")}
          hint={t("quotes.hints.allow_unprintable")}
        />
      )}
    </FormDrawer>
  )
}
