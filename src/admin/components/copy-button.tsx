import { SquareTwoStack } from "@medusajs/icons"
import { IconButton, Tooltip } from "@medusajs/ui"
import { useActionToast } from "../lib/use-action-toast"
import { useText } from "../lib/use-text"

type CopyButtonProps = { text: string; label: string }

/** Medusa's own button, whose words are English in every language. */
export const CopyButton = ({ text, label }: CopyButtonProps) => {
  const t = useText()
  const toastAction = useActionToast()
  const copy = async () => navigator.clipboard.writeText(text)
  return (
    <Tooltip content={t("actions.copy")}>
      <IconButton
        type="button"
        size="small"
        variant="transparent"
        className="shrink-0"
        aria-label={`${t("actions.copy")}: ${label}`}
        onClick={() => void toastAction(copy(), t("toasts.copied"))}
      >
        <SquareTwoStack />
      </IconButton>
    </Tooltip>
  )
}
