import { type AdminQuote, adminQuoteEndpoints } from "../../../contracts/quote"
import { FormDrawer } from "../../components/form/form-drawer"
import { LongTextField } from "../../components/form/inputs"
import { atMostLong } from "../../components/form/problems"
import { SelectField } from "../../components/form/select-field"
import { useFirst } from "../../lib/use-first"
import { useText } from "../../lib/use-text"
import { useQuoteEdit } from "../api"
import { useStaff, useStaffName } from "../people"

type StaffDrawerProps = { quote: AdminQuote; onClose: () => void }

export const StaffDrawer = ({ quote, onClose }: StaffDrawerProps) => {
  const t = useText()
  const staff = useStaff()
  const staffName = useStaffName()
  const edit = useQuoteEdit(quote, adminQuoteEndpoints.adminUpdateQuote)
  const before = useFirst({
    owner_id: quote.owner_id ?? "",
    internal_note: quote.internal_note ?? "",
  })
  const { owner_id: owner } = before
  const isListed = !owner || staff.some(({ value }) => value === owner)
  return (
    <FormDrawer
      title={t("quotes.staff.title")}
      values={before}
      problemsOf={({ internal_note }) => ({ internal_note: atMostLong(internal_note, 5000) })}
      save={({ owner_id, internal_note }) =>
        edit({
          ...(owner_id !== before.owner_id && { owner_id: owner_id || null }),
          ...(internal_note !== before.internal_note && {
            internal_note: internal_note.trim() || null,
          }),
        })
      }
      saved={t("quotes.draft.saved")}
      onClose={onClose}
    >
      <SelectField
        optional
        name="owner_id"
        label={t("quotes.fields.owner_id")}
        choices={isListed ? staff : [{ value: owner, label: staffName(owner) }, ...staff]}
      />
      <LongTextField
        optional
        name="internal_note"
        label={t("quotes.fields.internal_note")}
        hint={t("quotes.hints.internal_note")}
      />
    </FormDrawer>
  )
}
