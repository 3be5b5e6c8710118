import { Eye } from "@medusajs/icons"
import { useNavigate } from "react-router-dom"
import type { MailView } from "../../../contracts/mail"
import { ActionMenu } from "../../components/action-menu"
import { Below, ShortCell } from "../../components/cells"
import { NameLink } from "../../components/name-link"
import { formatMoment } from "../../lib/format"
import { useLanguage } from "../../lib/language"
import { useText } from "../../lib/use-text"
import { useMailErrorText } from "../errors/mail-error"
import { mailPath } from "../paths"
import { useMailActions } from "../use-mail-actions"

type CellProps = { mail: MailView }

/** The subject, and to whom it goes. */
export const SubjectCell = ({ mail: { id, subject, to } }: CellProps) => (
  <div className="flex w-48 flex-col items-start min-[1400px]:w-72">
    <NameLink to={mailPath(id)} name={subject} className="max-w-full" />
    <span title={to} className="flex max-w-full">
      <Below text={to} />
    </span>
  </div>
)

/** Since when there is the e-mail, and until when it waits. */
export const CreatedCell = ({ mail: { created_at, next_at: next } }: CellProps) => {
  const t = useText()
  const language = useLanguage()
  return (
    <div className="flex flex-col">
      <span>{formatMoment(created_at, language)}</span>
      {next && <Below text={t("mails.list.next", { moment: formatMoment(next, language) })} />}
    </div>
  )
}

export const ProblemCell = ({ mail }: CellProps) => (
  <ShortCell text={useMailErrorText()(mail)} className="max-w-40 min-[1400px]:max-w-64" />
)

export const RowActions = ({ mail }: CellProps) => {
  const t = useText()
  const navigate = useNavigate()
  const actionsOf = useMailActions()
  const show = {
    label: t("mails.details"),
    icon: <Eye />,
    onClick: () => void navigate(mailPath(mail.id)),
  }
  return <ActionMenu groups={[[show], actionsOf(mail)]} />
}
