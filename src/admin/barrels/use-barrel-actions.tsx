import { ArchiveBox, CheckCircle, Trash, XCircle } from "@medusajs/icons"
import { barrelEndpoints } from "../../contracts/barrel"
import type { BarrelStatus } from "../../modules/barrel/types"
import type { Action } from "../components/action-menu"
import type { TextKey } from "../i18n/en"
import { useConfirmedAction } from "../lib/use-confirmed-action"
import { useActionToast } from "../lib/use-action-toast"
import { useEndpointMutation } from "../lib/use-endpoint"
import { useText } from "../lib/use-text"

type LifecycleAction = "publish" | "unpublish" | "archive"

/** What is offered in each status; the API decides, and says why when it refuses. */
const OFFERED: Record<BarrelStatus, readonly LifecycleAction[]> = {
  draft: ["publish", "archive"],
  published: ["unpublish", "archive"],
  sold: ["unpublish", "archive"],
  archived: [],
}

const ICONS = { publish: <CheckCircle />, unpublish: <XCircle />, archive: <ArchiveBox /> }

const DONE = {
  publish: "toasts.published",
  unpublish: "toasts.unpublished",
  archive: "toasts.archived",
} as const satisfies Record<LifecycleAction, TextKey>

type Listed = { id: string; title: string; status: BarrelStatus }

/** The actions on a barrel of a list, those that can't be undone behind a question. */
export const useBarrelActions = () => {
  const t = useText()
  const confirmAndRun = useConfirmedAction()
  const toastAction = useActionToast()
  const lifecycle = {
    publish: useEndpointMutation(barrelEndpoints.adminPublishBarrel),
    unpublish: useEndpointMutation(barrelEndpoints.adminUnpublishBarrel),
    archive: useEndpointMutation(barrelEndpoints.adminArchiveBarrel),
  }
  const deletion = useEndpointMutation(barrelEndpoints.adminDeleteBarrel)

  const question = (action: "archive" | "delete", title: string) => ({
    title: t(`confirm.${action}`, { title }),
    description: t(`confirm.${action}Hint`),
    confirmText: t(`actions.${action}`),
  })

  const act = (action: LifecycleAction, { id, title }: Listed) => {
    const work = () => lifecycle[action].mutateAsync({ params: { id } })
    const done = t(DONE[action], { title })
    return action === "archive"
      ? confirmAndRun(question("archive", title), work, done)
      : toastAction(work(), done)
  }

  const remove = ({ id, title }: Listed) =>
    confirmAndRun(
      question("delete", title),
      () => deletion.mutateAsync({ params: { id } }),
      t("toasts.deleted", { title }),
    )

  return (barrel: Listed): Action[][] => [
    OFFERED[barrel.status].map((action) => ({
      label: t(`actions.${action}`),
      icon: ICONS[action],
      onClick: () => void act(action, barrel),
    })),
    [{ label: t("actions.delete"), icon: <Trash />, onClick: () => void remove(barrel) }],
  ]
}
