import { Trash } from "@medusajs/icons"
import { createDataTableColumnHelper } from "@medusajs/ui"
import {
  type AdminCompany,
  type CompanyInvite,
  adminCompanyEndpoints,
} from "../../../contracts/company"
import { ActionMenu } from "../../components/action-menu"
import { formatMoment } from "../../lib/format"
import { useLanguage } from "../../lib/language"
import { useEndpoint, useEndpointMutation } from "../../lib/use-endpoint"
import { useText } from "../../lib/use-text"
import { LimitText } from "./limit-text"
import { ListSection, usePages } from "../../components/list-section"
import { useConfirmedAction } from "../../lib/use-confirmed-action"

const helper = createDataTableColumnHelper<CompanyInvite>()

const useColumns = (revoke: (invite: CompanyInvite) => void) => {
  const t = useText()
  const language = useLanguage()
  return [
    helper.accessor("email", {
      header: t("companies.fields.email"),
      truncateTooltip: false,
      cell: ({ getValue }) => (
        <span title={getValue()} className="block max-w-36 truncate min-[1400px]:max-w-56">
          {getValue()}
        </span>
      ),
    }),
    helper.accessor("role", {
      header: t("companies.members.role"),
      cell: ({ getValue }) => t(`companies.roles.${getValue()}`),
    }),
    helper.accessor("spending_limit", {
      header: t("companies.members.limit"),
      truncateTooltip: false,
      cell: ({ getValue }) => <LimitText limit={getValue()} />,
    }),
    helper.accessor("expires_at", {
      header: t("companies.invites.expires"),
      cell: ({ getValue }) => formatMoment(getValue(), language),
    }),
    helper.display({
      id: "action",
      cell: ({ row: { original } }) => (
        <ActionMenu
          groups={[
            [
              {
                label: t("companies.invites.revoke"),
                icon: <Trash />,
                onClick: () => revoke(original),
              },
            ],
          ]}
        />
      ),
    }),
  ]
}

/** Revokes an invitation, once asked. */
const useRevocation = (company: AdminCompany) => {
  const t = useText()
  const confirmAndRun = useConfirmedAction()
  const revocation = useEndpointMutation(adminCompanyEndpoints.adminRevokeCompanyInvite)
  return ({ id, email }: CompanyInvite) =>
    confirmAndRun(
      {
        title: t("companies.invites.revokeQuestion", { email }),
        description: t("companies.invites.revokeHint"),
        confirmText: t("companies.invites.revoke"),
      },
      () => revocation.mutateAsync({ params: { id: company.id, invite_id: id } }),
      t("companies.invites.revoked", { email }),
    )
}

/** Invitations that wait to be accepted; without any there is nothing to show. */
export const InviteSection = ({ company }: { company: AdminCompany }) => {
  const t = useText()
  const pages = usePages()
  const { data, error } = useEndpoint(adminCompanyEndpoints.adminListCompanyInvites, {
    params: { id: company.id },
    query: pages.query,
  })
  const revoke = useRevocation(company)
  const columns = useColumns((invite) => void revoke(invite))
  if (!data?.count && !error) return null
  return (
    <ListSection
      title={t("companies.invites.title")}
      texts={{ failed: t("companies.invites.failed"), none: t("companies.invites.none") }}
      columns={columns}
      rows={data?.invites}
      count={data?.count}
      error={error}
      pages={pages}
    />
  )
}
