import { Button, FocusModal, Label, Select } from "@medusajs/ui"
import { useId, useState } from "react"
import { type AdminPage, adminPageEndpoints } from "../../../contracts/page"
import { ModalPlaceholder } from "../../components/modal-placeholder"
import { useEndpoint } from "../../lib/use-endpoint"
import { useText } from "../../lib/use-text"
import { VersionModal } from "../diff/version-modal"

/** A revision never changes; number 0, before the first, is none. */
const useRevision = (id: string, number: number) =>
  useEndpoint(
    adminPageEndpoints.adminGetPageRevision,
    { params: { id, number: String(number) } },
    { select: ({ revision }) => revision, enabled: number > 0, staleTime: Infinity },
  )

const AGAINST = ["previous", "draft"] as const
type Against = (typeof AGAINST)[number]

type RevisionModalProps = {
  page: AdminPage
  number: number
  restore: ((number: number) => void) | undefined
  onClose: () => void
}

/** A revision beside the one before it, or beside the draft. */
export const RevisionModal = ({ page, number, restore, onClose }: RevisionModalProps) => {
  const t = useText()
  const selectId = useId()
  const [against, setAgainst] = useState<Against>("previous")
  const title = t("pages.history.compareTitle", { number })
  const { data: revision, error } = useRevision(page.id, number)
  const { data: previous, error: previousError } = useRevision(page.id, number - 1)
  if (!revision || (number > 1 && !previous)) {
    const failure = error ?? previousError
    if (!failure) return null
    return (
      <FocusModal open onOpenChange={(stays) => !stays && onClose()}>
        <FocusModal.Content aria-describedby={undefined}>
          <ModalPlaceholder title={title} error={failure} failed={t("pages.history.failed")} />
        </FocusModal.Content>
      </FocusModal>
    )
  }

  const [before, after] =
    against === "draft"
      ? [revision.translations, page.translations]
      : [previous?.translations ?? {}, revision.translations]

  return (
    <VersionModal
      title={title}
      hint={t("pages.history.compareHint")}
      before={before}
      after={after}
      onClose={onClose}
      choice={
        <div className="mt-4 flex items-center gap-x-3">
          <Label htmlFor={selectId} size="small" weight="plus">
            {t("pages.history.against")}
          </Label>
          <Select
            size="small"
            value={against}
            onValueChange={(value) => setAgainst(value as Against)}
          >
            <Select.Trigger id={selectId} className="w-60">
              <Select.Value />
            </Select.Trigger>
            <Select.Content>
              {AGAINST.map((each) => (
                <Select.Item key={each} value={each}>
                  {t(`pages.history.${each}`)}
                </Select.Item>
              ))}
            </Select.Content>
          </Select>
        </div>
      }
      actions={
        restore && (
          <Button size="small" onClick={() => restore(number)}>
            {t("pages.history.restore")}
          </Button>
        )
      }
    />
  )
}
