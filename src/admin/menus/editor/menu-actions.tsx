import { Trash } from "@medusajs/icons"
import { useNavigate } from "react-router-dom"
import { ActionMenu } from "../../components/action-menu"
import { discardUnsaved } from "../../components/form/use-unsaved-guard"
import { adminMenuEndpoints } from "../../../contracts/page"
import { useConfirmedAction } from "../../lib/use-confirmed-action"
import { useText } from "../../lib/use-text"
import { useEndpointMutation } from "../../lib/use-endpoint"

export const MenuActions = ({ handle }: { handle: string }) => {
  const t = useText()
  const navigate = useNavigate()
  const confirmAndRun = useConfirmedAction()
  const deletion = useEndpointMutation(adminMenuEndpoints.adminDeleteMenu, { isDeletion: true })

  const remove = async () => {
    await deletion.mutateAsync({ params: { handle } })
    discardUnsaved()
    void navigate("/pages/menus")
  }

  const ask = () =>
    confirmAndRun(
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
