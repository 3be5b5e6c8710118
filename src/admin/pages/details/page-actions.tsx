import { ArchiveBox, Clock, Trash, XCircle } from "@medusajs/icons"
import { Button, Tooltip } from "@medusajs/ui"
import { useState } from "react"
import { useNavigate } from "react-router-dom"
import { type AdminPage, adminPageEndpoints } from "../../../contracts/page"
import { ActionMenu } from "../../components/action-menu"
import { discardUnsaved } from "../../components/form/use-unsaved-guard"
import type { TextKey } from "../../i18n/en"
import { useConfirmedAction } from "../../lib/use-confirmed-action"
import { useEndpointMutation } from "../../lib/use-endpoint"
import { useText } from "../../lib/use-text"
import { PublishDrawer } from "./publish-drawer"

const DECISIONS = ["unschedule", "unpublish", "archive"] as const
type Decision = (typeof DECISIONS)[number]

const ICONS = { unschedule: <Clock />, unpublish: <XCircle />, archive: <ArchiveBox /> }

const DONE = {
  unschedule: "pages.decisions.unscheduled",
  unpublish: "pages.decisions.unpublished",
  archive: "pages.decisions.archived",
} as const satisfies Record<Decision, TextKey>

/** The rarer decisions, each behind a question. */
const DecisionMenu = ({ page, title }: { page: AdminPage; title: string }) => {
  const t = useText()
  const navigate = useNavigate()
  const confirmAndRun = useConfirmedAction()
  const decide = {
    unschedule: useEndpointMutation(adminPageEndpoints.adminUnschedulePage),
    unpublish: useEndpointMutation(adminPageEndpoints.adminUnpublishPage),
    archive: useEndpointMutation(adminPageEndpoints.adminArchivePage),
  }
  const deletion = useEndpointMutation(adminPageEndpoints.adminDeletePage, { isDeletion: true })
  const call = { params: { id: page.id } }
  const allowed = page.allowed_actions

  const question = (action: Decision | "delete") => ({
    title: t(`pages.decisions.${action}Question`, { title }),
    description: t(`pages.decisions.${action}Hint`),
    confirmText: t(`pages.decisions.${action}`),
  })

  const remove = async () => {
    await deletion.mutateAsync(call)
    discardUnsaved()
    void navigate("/pages")
  }

  return (
    <ActionMenu
      groups={[
        DECISIONS.filter((action) => allowed.includes(action)).map((action) => ({
          label: t(`pages.decisions.${action}`),
          icon: ICONS[action],
          onClick: () =>
            void confirmAndRun(
              question(action),
              () => decide[action].mutateAsync(call),
              t(DONE[action], { title }),
            ),
        })),
        allowed.includes("delete")
          ? [
              {
                label: t("pages.decisions.delete"),
                icon: <Trash />,
                onClick: () =>
                  void confirmAndRun(
                    question("delete"),
                    remove,
                    t("pages.decisions.deleted", { title }),
                  ),
              },
            ]
          : [],
      ]}
    />
  )
}

/** Only what is saved can be published, and an author means what is on the page. */
const PublishButton = ({ isDirty, onClick }: { isDirty: boolean; onClick: () => void }) => {
  const t = useText()
  const button = (
    <Button size="small" disabled={isDirty} onClick={onClick}>
      {t("pages.decisions.publish")}
    </Button>
  )
  if (!isDirty) return button
  return (
    <Tooltip content={t("pages.decisions.publishUnsaved")}>
      {/* A disabled button can't be pointed at. */}
      <span tabIndex={0} aria-label={t("pages.decisions.publishUnsaved")}>
        {button}
      </span>
    </Tooltip>
  )
}

type PageActionsProps = {
  page: AdminPage
  title: string
  locales: readonly string[]
  isDirty: boolean
}

/** What staff may do with the page at this moment, as the API says; editing has its own place. */
export const PageActions = ({ page, title, locales, isDirty }: PageActionsProps) => {
  const [isPublishing, setPublishing] = useState(false)
  return (
    <>
      {page.allowed_actions.includes("publish") && (
        <PublishButton isDirty={isDirty} onClick={() => setPublishing(true)} />
      )}
      <DecisionMenu page={page} title={title} />
      {isPublishing && (
        <PublishDrawer {...{ page, title, locales }} onClose={() => setPublishing(false)} />
      )}
    </>
  )
}
