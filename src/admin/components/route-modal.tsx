import { FocusModal } from "@medusajs/ui"
import { type ReactNode, useEffect, useState } from "react"
import { useLocation, useNavigate } from "react-router-dom"

type RouteModalProps = { list: string; children: ReactNode }

/** A form on its own address, over the list it came from and goes back to. */
export const RouteModal = ({ list, children }: RouteModalProps) => {
  const navigate = useNavigate()
  const { search } = useLocation()
  const [open, setOpen] = useState(false)
  // Opened after it is there, so that it slides in.
  useEffect(() => setOpen(true), [])
  return (
    <FocusModal
      open={open}
      onOpenChange={(stays) => {
        if (!stays) void navigate(`${list}${search}`)
      }}
    >
      <FocusModal.Content aria-describedby={undefined}>{children}</FocusModal.Content>
    </FocusModal>
  )
}
