import { Trash } from "@medusajs/icons"
import { type MailSuppression, mailEndpoints } from "../../../contracts/mail"
import { ActionMenu } from "../../components/action-menu"
import { ShortCell } from "../../components/cells"
import { defineList } from "../../lib/define-list"
import { useConfirmedAction } from "../../lib/use-confirmed-action"
import { useEndpointMutation } from "../../lib/use-endpoint"
import { useText } from "../../lib/use-text"

const RowActions = ({ suppression: { id, address } }: { suppression: MailSuppression }) => {
  const t = useText()
  const confirmAndRun = useConfirmedAction()
  const { mutateAsync } = useEndpointMutation(mailEndpoints.adminDeleteMailSuppression, {
    isDeletion: true,
  })
  const lift = () =>
    confirmAndRun(
      {
        title: t("mails.suppressions.liftQuestion", { address }),
        description: t("mails.suppressions.liftHint"),
        confirmText: t("mails.suppressions.lift"),
      },
      () => mutateAsync({ params: { id } }),
      t("mails.suppressions.lifted", { address }),
    )
  return (
    <ActionMenu
      groups={[
        [{ label: t("mails.suppressions.lift"), icon: <Trash />, onClick: () => void lift() }],
      ]}
    />
  )
}

export const suppressionList = defineList({
  endpoint: mailEndpoints.adminListMailSuppressions,
  rows: "suppressions",
  texts: "mails.suppressions",
  columns: [
    {
      id: "address",
      header: "mails.suppressions.address",
      cell: ({ address }) => <ShortCell text={address} className="max-w-64" />,
    },
    {
      id: "reason",
      header: "mails.suppressions.reason",
      cell: ({ reason }) => <ShortCell text={reason} className="max-w-72 min-[1400px]:max-w-md" />,
    },
    {
      id: "created_at",
      header: "mails.suppressions.since",
      text: ({ created_at }, { moment }) => moment(created_at),
    },
    { id: "action", cell: (suppression) => <RowActions suppression={suppression} /> },
  ],
})
