import { ArchiveBox, CheckCircle, Trash, XCircle } from "@medusajs/icons"
import { usePrompt } from "@medusajs/ui"
import type { BarrelStatus } from "../../modules/barrel/types"
import type { Action } from "../components/action-menu"
import type { TextKey } from "../i18n/en"
import { useReport } from "../lib/use-report"
import { useText } from "../lib/use-text"
import { type LifecycleAction, useBarrelLifecycle, useDeleteBarrel } from "./api"

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
  const prompt = usePrompt()
  const report = useReport()
  const lifecycle = useBarrelLifecycle()
  const deletion = useDeleteBarrel()

  const confirm = (action: "archive" | "delete", title: string) =>
    prompt({
      title: t(`confirm.${action}`, { title }),
      description: t(`confirm.${action}Hint`),
      confirmText: t(`actions.${action}`),
      cancelText: t("actions.cancel"),
    })

  const act = async (action: LifecycleAction, { id, title }: Listed) => {
    if (action === "archive" && !(await confirm("archive", title))) return
    await report(lifecycle.mutateAsync({ id, action }), t(DONE[action], { title }))
  }

  const remove = async ({ id, title }: Listed) => {
    if (!(await confirm("delete", title))) return
    await report(deletion.mutateAsync(id), t("toasts.deleted", { title }))
  }

  return (barrel: Listed): Action[][] => [
    OFFERED[barrel.status].map((action) => ({
      label: t(`actions.${action}`),
      icon: ICONS[action],
      onClick: () => void act(action, barrel),
    })),
    [{ label: t("actions.delete"), icon: <Trash />, onClick: () => void remove(barrel) }],
  ]
}
