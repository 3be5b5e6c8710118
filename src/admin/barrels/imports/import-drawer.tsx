import { Drawer } from "@medusajs/ui"
import { useEffect, useState } from "react"
import { useLocation, useNavigate } from "react-router-dom"
import { useText } from "../../lib/use-text"
import { ImportForm } from "./import-form"

/** The upload on its own address, over the list it came from. */
export const ImportDrawer = () => {
  const t = useText()
  const navigate = useNavigate()
  const { search } = useLocation()
  const [open, setOpen] = useState(false)
  // Opened after it is there, so that it slides in.
  useEffect(() => setOpen(true), [])
  return (
    <Drawer
      open={open}
      onOpenChange={(stays) => {
        if (!stays) void navigate(`/barrels${search}`)
      }}
    >
      <Drawer.Content>
        <Drawer.Header>
          <Drawer.Title>{t("imports.header")}</Drawer.Title>
          <Drawer.Description className="sr-only">{t("imports.headerHint")}</Drawer.Description>
        </Drawer.Header>
        <ImportForm />
      </Drawer.Content>
    </Drawer>
  )
}
