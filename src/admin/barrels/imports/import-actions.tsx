import { Button, toast } from "@medusajs/ui"
import { Link, useNavigate } from "react-router-dom"
import { type BarrelImport, barrelImportEndpoints } from "../../../contracts/barrel"
import { formatNumber } from "../../lib/format"
import { useLanguage } from "../../lib/language"
import { useActionToast } from "../../lib/use-action-toast"
import { useConfirmPrompt } from "../../lib/use-confirm-prompt"
import { useEndpointMutation } from "../../lib/use-endpoint"
import { useText } from "../../lib/use-text"
import { useStartImport } from "./api"
import { fileOf } from "./remembered-file"
import { isRunning } from "./progress"
import { messagesOf } from "./import-file"

type ActionProps = { item: BarrelImport }

const StopButton = ({ item }: ActionProps) => {
  const t = useText()
  const confirm = useConfirmPrompt()
  const toastAction = useActionToast()
  const stop = useEndpointMutation(barrelImportEndpoints.adminCancelBarrelImport)

  const ask = async () => {
    const question = {
      title: t(item.dry_run ? "imports.stopCheckQuestion" : "imports.stopQuestion"),
      description: t(item.dry_run ? "imports.stopCheckHint" : "imports.stopHint"),
      confirmText: t("imports.stop"),
    }
    if (await confirm(question)) await toastAction(stop.mutateAsync({ params: { id: item.id } }))
  }

  return (
    <Button size="small" variant="secondary" isLoading={stop.isPending} onClick={() => void ask()}>
      {t("imports.stop")}
    </Button>
  )
}

/** Takes back what an import did. */
const UndoButton = ({ item }: ActionProps) => {
  const t = useText()
  const language = useLanguage()
  const confirm = useConfirmPrompt()
  const toastAction = useActionToast()
  const undo = useEndpointMutation(barrelImportEndpoints.adminUndoBarrelImport)

  const ask = async () => {
    const question = {
      title: t("imports.undoQuestion"),
      description: t("imports.undoHint", {
        created: formatNumber(item.created, language),
        updated: formatNumber(item.updated, language),
      }),
      confirmText: t("imports.undo"),
    }
    if (!(await confirm(question))) return
    const undone = undo.mutateAsync({ params: { id: item.id }, body: {} })
    await toastAction(undone, t("imports.outcome.undone"))
  }

  return (
    <Button size="small" variant="secondary" isLoading={undo.isPending} onClick={() => void ask()}>
      {t("imports.undo")}
    </Button>
  )
}

/** Imports the file of a check; the page keeps it until it is loaded anew. */
const ImportNowButton = ({ item }: ActionProps) => {
  const t = useText()
  const navigate = useNavigate()
  const start = useStartImport()

  const go = async () => {
    const file = fileOf(item.id)
    if (!file) {
      void navigate("/barrels/import", { state: { chooseAgain: item.file_name } })
      return
    }
    try {
      const { import: started } = await start.mutateAsync({ file, dryRun: false })
      void navigate(`/barrels/imports/${started.id}`)
    } catch (error) {
      toast.error(t("toasts.failed"), { description: messagesOf(error, t).join("\n") })
    }
  }

  return (
    <Button size="small" isLoading={start.isPending} onClick={() => void go()}>
      {t("imports.importNow")}
    </Button>
  )
}

/** What can be done with an import at this moment, the likeliest action last. */
export const ImportActions = ({ item }: ActionProps) => {
  const t = useText()
  if (isRunning(item)) return <StopButton item={item} />
  const hasWritten = !item.dry_run && item.status !== "undone" && item.created + item.updated > 0
  const isGoodCheck = item.dry_run && item.status === "completed" && item.created + item.updated > 0
  return (
    <>
      {hasWritten && <UndoButton item={item} />}
      <Button size="small" variant="secondary" asChild>
        <Link to="/barrels/import">{t("imports.another")}</Link>
      </Button>
      {isGoodCheck ? (
        <ImportNowButton item={item} />
      ) : (
        <Button size="small" variant="secondary" asChild>
          <Link to="/barrels">{t("imports.showBarrels")}</Link>
        </Button>
      )}
    </>
  )
}
