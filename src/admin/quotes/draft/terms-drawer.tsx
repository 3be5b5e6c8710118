import { type AdminQuote, UpdateQuote, adminQuoteEndpoints } from "../../../contracts/quote"
import { FormDrawer } from "../../components/form/form-drawer"
import { DayField, LongTextField } from "../../components/form/inputs"
import { changedEntries, textOrNull } from "../../components/form/input-values"
import { useInitial } from "../../lib/use-initial"
import { useEndpointMutation } from "../../lib/use-endpoint"
import { useText } from "../../lib/use-text"
import { dayInFrance, pastDayProblem } from "../validity"

type TermsDrawerProps = { quote: AdminQuote; onClose: () => void }

/** The terms, and until when the draft will hold once it is sent. */
export const TermsDrawer = ({ quote, onClose }: TermsDrawerProps) => {
  const t = useText()
  const update = useEndpointMutation(adminQuoteEndpoints.adminUpdateQuote)
  const { terms, draft_valid_until: until } = quote
  const before = useInitial({
    terms: terms ?? "",
    valid_until: until ? dayInFrance(until) : "",
  })
  return (
    <FormDrawer
      title={t("quotes.draft.terms")}
      values={before}
      schema={UpdateQuote}
      toBody={(values) => ({
        version: quote.version,
        ...changedEntries(
          { terms: textOrNull(values.terms), valid_until: values.valid_until || null },
          { terms: textOrNull(before.terms), valid_until: before.valid_until || null },
        ),
      })}
      problemsOf={({ valid_until }) => ({
        valid_until: valid_until === before.valid_until ? undefined : pastDayProblem(valid_until),
      })}
      save={(body) => update.mutateAsync({ params: { id: quote.id }, body })}
      saved={t("quotes.draft.saved")}
      onClose={onClose}
    >
      <DayField
        optional
        name="valid_until"
        label={t("quotes.fields.valid_until")}
        hint={t("quotes.hints.draftValidUntil")}
      />
      <LongTextField
        optional
        name="terms"
        label={t("quotes.fields.terms")}
        hint={t("quotes.hints.printed")}
      />
    </FormDrawer>
  )
}
