import { type AdminQuote, adminQuoteEndpoints } from "../../../contracts/quote"
import { FormDrawer } from "../../components/form/form-drawer"
import { DayField, LongTextField } from "../../components/form/inputs"
import { atMostLong } from "../../components/form/problems"
import { useFirst } from "../../lib/use-first"
import { useText } from "../../lib/use-text"
import { useQuoteEdit } from "../api"
import { dayInFrance } from "../validity"
import { dayProblem } from "./day-problem"

type TermsDrawerProps = { quote: AdminQuote; onClose: () => void }

/** The terms, and until when the draft will hold once it is sent. */
export const TermsDrawer = ({ quote, onClose }: TermsDrawerProps) => {
  const t = useText()
  const edit = useQuoteEdit(quote, adminQuoteEndpoints.adminUpdateQuote)
  const { terms, draft_valid_until: until } = quote
  const before = useFirst({
    terms: terms ?? "",
    valid_until: until ? dayInFrance(until) : "",
  })
  return (
    <FormDrawer
      title={t("quotes.draft.terms")}
      values={before}
      problemsOf={({ terms, valid_until }) => ({
        terms: atMostLong(terms, 5000),
        valid_until: valid_until === before.valid_until ? undefined : dayProblem(valid_until),
      })}
      save={(values) =>
        edit({
          ...(values.terms !== before.terms && { terms: values.terms.trim() || null }),
          ...(values.valid_until !== before.valid_until && {
            valid_until: values.valid_until || null,
          }),
        })
      }
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
