import { FocusModal } from "@medusajs/ui"
import { useEffect, useState } from "react"
import { useLocation, useNavigate } from "react-router-dom"
import { useCurrencies } from "../../lib/use-currencies"
import { useText } from "../../lib/use-text"
import { CreateBarrelForm } from "./create-barrel-form"

const Loading = () => (
  <FocusModal.Title className="sr-only">{useText()("form.header")}</FocusModal.Title>
)

/** The form on its own address, over the list it came from. */
export const CreateBarrelModal = () => {
  const navigate = useNavigate()
  const { search } = useLocation()
  const { data: currencies } = useCurrencies()
  const [open, setOpen] = useState(false)
  // Opened after it is there, so that it slides in.
  useEffect(() => setOpen(true), [])
  return (
    <FocusModal
      open={open}
      onOpenChange={(stays) => {
        if (!stays) void navigate(`/barrels${search}`)
      }}
    >
      <FocusModal.Content aria-describedby={undefined}>
        {currencies ? <CreateBarrelForm currencies={currencies} /> : <Loading />}
      </FocusModal.Content>
    </FocusModal>
  )
}
