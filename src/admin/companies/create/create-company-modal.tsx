import { FocusModal } from "@medusajs/ui"
import { useEffect, useState } from "react"
import { useLocation, useNavigate } from "react-router-dom"
import { CreateCompanyForm } from "./create-company-form"

/** The form on its own address, over the list it came from. */
export const CreateCompanyModal = () => {
  const navigate = useNavigate()
  const { search } = useLocation()
  const [open, setOpen] = useState(false)
  // Opened after it is there, so that it slides in.
  useEffect(() => setOpen(true), [])
  return (
    <FocusModal
      open={open}
      onOpenChange={(stays) => {
        if (!stays) void navigate(`/companies${search}`)
      }}
    >
      <FocusModal.Content>
        <CreateCompanyForm />
      </FocusModal.Content>
    </FocusModal>
  )
}
