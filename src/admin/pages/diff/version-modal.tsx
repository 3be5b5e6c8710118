import { FocusModal, Heading } from "@medusajs/ui"
import { type ReactNode, useMemo } from "react"
import { ModalPage } from "../../components/modal-page"
import { Notice } from "../../components/notice"
import { localeName } from "../../lib/format"
import { useLanguage } from "../../lib/language"
import { useText } from "../../lib/use-text"
import { differencesOf, type Translations } from "./differences"
import { TextDiff } from "./text-diff"

type VersionDiffProps = { before: Translations; after: Translations }

const VersionDiff = ({ before, after }: VersionDiffProps) => {
  const t = useText()
  const language = useLanguage()
  const found = useMemo(() => differencesOf(before, after), [before, after])
  if (!found.length) return <Notice heading={t("pages.history.same")} />
  return found.map(({ locale, differences }) => (
    <section key={locale} className="flex flex-col gap-y-4">
      <Heading level="h2">{localeName(locale, language)}</Heading>
      {differences.map(({ field, label, ...texts }) => (
        <TextDiff key={field} label={t(label)} {...texts} isLong={field === "markdown"} />
      ))}
    </section>
  ))
}

type VersionModalProps = VersionDiffProps & {
  title: string
  hint: string
  onClose: () => void
  /** Below the hint, to choose with what to compare. */
  choice?: ReactNode
  /** Beside the button that closes. */
  actions?: ReactNode
}

/** Two versions of a page, on a whole page over the editor. */
export const VersionModal = ({
  title,
  hint,
  before,
  after,
  onClose,
  choice,
  actions,
}: VersionModalProps) => (
  <FocusModal open onOpenChange={(stays) => !stays && onClose()}>
    <FocusModal.Content>
      <ModalPage
        isWide
        title={title}
        hint={hint}
        choice={choice}
        closeLabel={useText()("actions.close")}
        actions={actions}
      >
        <VersionDiff before={before} after={after} />
      </ModalPage>
    </FocusModal.Content>
  </FocusModal>
)
