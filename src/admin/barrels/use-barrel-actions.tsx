import { ArchiveBox, CheckCircle, Trash, XCircle } from "@medusajs/icons"
import { toast } from "@medusajs/ui"
import { barrelEndpoints } from "../../contracts/barrel"
import type { BarrelStatus } from "../../modules/barrel/types"
import type { Action } from "../components/action-menu"
import { ApiError } from "../lib/api-error"
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

const isZeroPrice = (error: unknown): boolean =>
  error instanceof ApiError && error.details.some(({ reason }) => reason === "zero_price")

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

  /** A price of 0 is asked about; the API refuses it as a slip unless it is meant. */
  const publish = async (params: { id: string }, title: string) => {
    const done = t(DONE.publish, { title })
    try {
      await lifecycle.publish.mutateAsync({ params })
    } catch (error) {
      if (!isZeroPrice(error)) throw error
      await confirmAndRun(
        {
          title: t("confirm.zeroPrice", { title }),
          description: t("confirm.zeroPriceHint"),
          confirmText: t("actions.publish"),
        },
        () => lifecycle.publish.mutateAsync({ params, body: { allow_zero_price: true } }),
        done,
      )
      return
    }
    toast.success(done)
  }

  const act = (action: LifecycleAction, { id, title }: Listed) => {
    if (action === "publish") return toastAction(publish({ id }, title))
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
