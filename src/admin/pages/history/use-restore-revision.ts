import { type AdminPage, adminPageEndpoints } from "../../../contracts/page"
import { useConfirmedAction } from "../../lib/use-confirmed-action"
import { useEndpointMutation } from "../../lib/use-endpoint"
import { useText } from "../../lib/use-text"

/** Makes a revision the draft, once asked; undefined where the page doesn't allow it. */
export const useRestoreRevision = (page: AdminPage, isDirty: boolean) => {
  const t = useText()
  const confirmAndRun = useConfirmedAction()
  const restoration = useEndpointMutation(adminPageEndpoints.adminRestorePageRevision)
  if (!page.allowed_actions.includes("restore")) return undefined
  return (number: number) =>
    void confirmAndRun(
      {
        title: t("pages.history.restoreQuestion", { number }),
        description: t(isDirty ? "pages.history.restoreDirty" : "pages.history.restoreHint"),
        confirmText: t("pages.history.restore"),
        variant: "confirmation",
      },
      () =>
        restoration.mutateAsync({
          params: { id: page.id, number: String(number) },
          body: { version: page.version },
        }),
      t("pages.history.restored", { number }),
    )
}
