import { Button } from "@medusajs/ui"
import { StaleNotice } from "../../components/stale-notice"
import { useConfirmPrompt } from "../../lib/use-confirm-prompt"
import { useText } from "../../lib/use-text"

type StaleMenuProps = { name: string; onOverwrite: () => void; onReset: () => void }

/** Somebody else saved the menu meanwhile. */
export const StaleMenu = ({ name, onOverwrite, onReset }: StaleMenuProps) => {
  const t = useText()
  const confirm = useConfirmPrompt()

  const confirmReset = async () => {
    const question = {
      title: t("menus.stale.takeQuestion"),
      description: t("menus.stale.takeHint", { name }),
      confirmText: t("menus.stale.take"),
    }
    if (await confirm(question)) onReset()
  }

  return (
    <div className="px-6 py-4">
      <StaleNotice title={t("menus.stale.title")} hint={t("menus.stale.hint", { name })}>
        <Button size="small" variant="secondary" onClick={onOverwrite}>
          {t("menus.stale.overwrite")}
        </Button>
        <Button size="small" variant="secondary" onClick={() => void confirmReset()}>
          {t("menus.stale.take")}
        </Button>
      </StaleNotice>
    </div>
  )
}
