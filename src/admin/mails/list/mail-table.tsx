import { EnvelopeContent, Eye, XMarkMini } from "@medusajs/icons"
import { useState } from "react"
import { useNavigate } from "react-router-dom"
import { ActionMenu } from "../../components/action-menu"
import { LinkButton } from "../../components/link-button"
import { ListTable } from "../../components/list-table"
import { useScope } from "../../lib/scope"
import { useList } from "../../lib/use-list"
import { useText } from "../../lib/use-text"
import { MAIL_SCOPES } from "../paths"
import { TestDrawer } from "../test-drawer"
import { mailList } from "./mail-list"

const Actions = () => {
  const t = useText()
  const navigate = useNavigate()
  const [isTesting, setTesting] = useState(false)
  return (
    <>
      <ActionMenu
        groups={[
          [
            {
              label: t("mails.preview.action"),
              icon: <Eye />,
              onClick: () => void navigate("/mails/preview"),
            },
            {
              label: t("mails.test.action"),
              icon: <EnvelopeContent />,
              onClick: () => setTesting(true),
            },
          ],
          [
            {
              label: t("mails.suppressions.title"),
              icon: <XMarkMini />,
              onClick: () => void navigate("/mails/suppressed"),
            },
          ],
        ]}
      />
      {isTesting && <TestDrawer onClose={() => setTesting(false)} />}
    </>
  )
}

/** All e-mails, or those about what the address names. */
export const MailTable = () => {
  const t = useText()
  const scope = useScope(MAIL_SCOPES)
  const list = useList(mailList, scope ? { [scope.by]: scope.id } : {})
  const scoped = scope && {
    title: t(`mails.scopes.${scope.by}`),
    texts: {
      ...list.texts,
      empty: t("mails.list.scopedEmpty"),
      emptyHint: t("mails.list.scopedEmptyHint"),
    },
  }
  return (
    <ListTable {...list} {...scoped}>
      {scope ? <LinkButton to="/mails" label={t("mails.showAll")} /> : <Actions />}
    </ListTable>
  )
}
