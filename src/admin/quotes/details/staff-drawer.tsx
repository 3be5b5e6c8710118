import { type AdminQuote, UpdateQuote, adminQuoteEndpoints } from "../../../contracts/quote"
import { FormDrawer } from "../../components/form/form-drawer"
import { LongTextField } from "../../components/form/inputs"
import { changedEntries, textOrNull } from "../../components/form/input-values"
import { SelectField } from "../../components/form/select-field"
import { useInitial } from "../../lib/use-initial"
import { useEndpointMutation } from "../../lib/use-endpoint"
import { useText } from "../../lib/use-text"
import { useStaff, useStaffName } from "../use-staff"

type StaffDrawerProps = { quote: AdminQuote; onClose: () => void }

export const StaffDrawer = ({ quote, onClose }: StaffDrawerProps) => {
  const t = useText()
  const staff = useStaff()
  const staffName = useStaffName()
  const update = useEndpointMutation(adminQuoteEndpoints.adminUpdateQuote)
  const before = useInitial({
    owner_id: quote.owner_id ?? "",
    internal_note: quote.internal_note ?? "",
  })
  const { owner_id: owner } = before
  const isListed = !owner || staff.some(({ value }) => value === owner)
  return (
    <FormDrawer
      title={t("quotes.staff.title")}
      values={before}
      schema={UpdateQuote}
      toBody={(values) => ({
        version: quote.version,
        ...changedEntries(
          { owner_id: values.owner_id || null, internal_note: textOrNull(values.internal_note) },
          { owner_id: before.owner_id || null, internal_note: textOrNull(before.internal_note) },
        ),
      })}
      save={(body) => update.mutateAsync({ params: { id: quote.id }, body })}
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
