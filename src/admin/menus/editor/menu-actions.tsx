import { Trash } from "@medusajs/icons"
import { useNavigate } from "react-router-dom"
import { ActionMenu } from "../../components/action-menu"
import { discardUnsaved } from "../../components/form/use-unsaved-guard"
import { useConfirmed } from "../../lib/use-confirmed"
import { useText } from "../../lib/use-text"
import { useDeleteMenu } from "../api"

export const MenuActions = ({ handle }: { handle: string }) => {
  const t = useText()
  const navigate = useNavigate()
  const confirmed = useConfirmed()
  const deletion = useDeleteMenu(handle)

  const remove = async () => {
    await deletion.mutateAsync(undefined)
    discardUnsaved()
    void navigate("/pages/menus")
  }

  const ask = () =>
    confirmed(
      {
        title: t("menus.editor.deleteQuestion", { handle }),
        description: t("menus.editor.deleteHint"),
        confirmText: t("actions.delete"),
      },
      remove,
      t("menus.editor.deleted", { handle }),
    )

  return (
    <ActionMenu
      groups={[[{ label: t("menus.editor.delete"), icon: <Trash />, onClick: () => void ask() }]]}
    />
  )
}
