import type { AdminPage } from "../../../contracts/page"
import { useConfirmed } from "../../lib/use-confirmed"
import { useText } from "../../lib/use-text"
import { useRestoreRevision } from "../api"

/** Makes a revision the draft, once asked; undefined where the page doesn't allow it. */
export const useRestoration = (page: AdminPage, isDirty: boolean) => {
  const t = useText()
  const confirmed = useConfirmed()
  const restoration = useRestoreRevision(page)
  if (!page.allowed_actions.includes("restore")) return undefined
  return (number: number) =>
    void confirmed(
      {
        title: t("pages.history.restoreQuestion", { number }),
        description: t(isDirty ? "pages.history.restoreDirty" : "pages.history.restoreHint"),
        confirmText: t("pages.history.restore"),
        variant: "confirmation",
      },
      () => restoration.mutateAsync({ number }),
      t("pages.history.restored", { number }),
    )
}
