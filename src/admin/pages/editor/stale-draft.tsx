import { Button } from "@medusajs/ui"
import { useState } from "react"
import { useFormContext } from "react-hook-form"
import type { AdminPage } from "../../../contracts/page"
import { StaleNotice } from "../../components/stale-notice"
import { useConfirmPrompt } from "../../lib/use-confirm-prompt"
import { useText } from "../../lib/use-text"
import { VersionModal } from "../diff/version-modal"
import { type DraftValues, toTranslations } from "./draft-values"

type StaleDraftProps = {
  page: AdminPage
  onOverwrite: () => Promise<void>
  onReset: () => void
}

/** What somebody else saved, beside what the author wrote. */
export const StaleDraft = ({ page, onOverwrite, onReset }: StaleDraftProps) => {
  const t = useText()
  const confirm = useConfirmPrompt()
  const { getValues } = useFormContext<DraftValues>()
  const [isLooking, setLooking] = useState(false)
  const name = page.updated_by?.name ?? t("pages.stale.somebody")
  const secondary = { type: "button", size: "small", variant: "secondary" } as const

  const confirmReset = async () => {
    const question = {
      title: t("pages.stale.takeQuestion"),
      description: t("pages.stale.takeHint", { name }),
      confirmText: t("pages.stale.take"),
    }
    if (await confirm(question)) onReset()
  }

  return (
    <>
      <StaleNotice title={t("pages.stale.title")} hint={t("pages.stale.hint", { name })}>
        <Button {...secondary} onClick={() => setLooking(true)}>
          {t("pages.stale.look")}
        </Button>
        <Button {...secondary} onClick={() => void onOverwrite()}>
          {t("pages.stale.overwrite")}
        </Button>
        <Button {...secondary} onClick={() => void confirmReset()}>
          {t("pages.stale.take")}
        </Button>
      </StaleNotice>
      {isLooking && (
        <VersionModal
          title={t("pages.stale.lookTitle", { name })}
          hint={t("pages.stale.lookHint")}
          before={page.translations}
          after={toTranslations(getValues())}
          onClose={() => setLooking(false)}
        />
      )}
    </>
  )
}
