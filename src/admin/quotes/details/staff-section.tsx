import { Container } from "@medusajs/ui"
import { useState } from "react"
import type { AdminQuote } from "../../../contracts/quote"
import { EditMenu, SectionHeader } from "../../components/section-header"
import { SectionRow } from "../../components/section-row"
import { useText } from "../../lib/use-text"
import { useStaffName } from "../use-staff"
import { StaffDrawer } from "./staff-drawer"

/** What is among staff: who sees to the quote, and what they note. */
export const StaffSection = ({ quote }: { quote: AdminQuote }) => {
  const t = useText()
  const staffName = useStaffName()
  const [isEditing, setEditing] = useState(false)
  const { owner_id: owner, internal_note: note } = quote
  return (
    <Container className="divide-y p-0">
      <SectionHeader title={t("quotes.staff.title")}>
        {quote.allowed_actions.includes("edit") && <EditMenu onEdit={() => setEditing(true)} />}
      </SectionHeader>
      <SectionRow title={t("quotes.fields.owner_id")}>
        {owner ? staffName(owner) : t("quotes.staff.nobody")}
      </SectionRow>
      <SectionRow title={t("quotes.fields.internal_note")}>
        <span className="whitespace-pre-line">{note ?? "–"}</span>
      </SectionRow>
      {isEditing && <StaffDrawer quote={quote} onClose={() => setEditing(false)} />}
    </Container>
  )
}
