import { PencilSquare, Trash } from "@medusajs/icons"
import { Button, createDataTableColumnHelper, Text } from "@medusajs/ui"
import { useState } from "react"
import {
  type AdminCompany,
  type CompanyMember,
  adminCompanyEndpoints,
} from "../../../contracts/company"
import { ActionMenu } from "../../components/action-menu"
import { NameLink } from "../../components/name-link"
import { useEndpoint, useEndpointMutation } from "../../lib/use-endpoint"
import { useText } from "../../lib/use-text"
import { LimitText } from "./limit-text"
import { ListSection, usePages } from "../../components/list-section"
import { InviteDrawer, MemberDrawer } from "./member-drawers"
import { personName } from "../../lib/person-name"
import { useConfirmedAction } from "../../lib/use-confirmed-action"

const NameCell = ({ member }: { member: CompanyMember }) => {
  const name = personName(member)
  return (
    <div className="flex max-w-64 flex-col">
      <NameLink to={`/customers/${member.customer_id}`} name={name} />
      {member.email && member.email !== name && (
        <Text size="xsmall" leading="compact" className="text-ui-fg-muted truncate">
          {member.email}
        </Text>
      )}
    </div>
  )
}

const helper = createDataTableColumnHelper<CompanyMember>()

type MemberActions = {
  edit: (member: CompanyMember) => void
  remove: (member: CompanyMember) => void
}

const useColumns = ({ edit, remove }: MemberActions) => {
  const t = useText()
  return [
    helper.accessor(personName, {
      id: "name",
      header: t("companies.members.member"),
      truncateTooltip: false,
      cell: ({ row }) => <NameCell member={row.original} />,
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
    helper.display({
      id: "action",
      cell: ({ row: { original } }) => (
        <ActionMenu
          groups={[
            [{ label: t("actions.edit"), icon: <PencilSquare />, onClick: () => edit(original) }],
            [{ label: t("actions.remove"), icon: <Trash />, onClick: () => remove(original) }],
          ]}
        />
      ),
    }),
  ]
}

/** Removes a member, once asked. */
const useRemoval = (company: AdminCompany) => {
  const t = useText()
  const confirmAndRun = useConfirmedAction()
  const removal = useEndpointMutation(adminCompanyEndpoints.adminRemoveCompanyMember)
  return (member: CompanyMember) => {
    const name = personName(member)
    return confirmAndRun(
      {
        title: t("companies.members.removeQuestion", { name }),
        description: t("companies.members.removeHint"),
        confirmText: t("actions.remove"),
      },
      () => removal.mutateAsync({ params: { id: company.id, member_id: member.id } }),
      t("companies.members.removed", { name }),
    )
  }
}

export const MemberSection = ({ company }: { company: AdminCompany }) => {
  const t = useText()
  const pages = usePages()
  const { data, error } = useEndpoint(adminCompanyEndpoints.adminListCompanyMembers, {
    params: { id: company.id },
    query: pages.query,
  })
  const [edited, setEdited] = useState<CompanyMember | null>(null)
  const [isInviting, setInviting] = useState(false)
  const remove = useRemoval(company)
  const columns = useColumns({ edit: setEdited, remove: (member) => void remove(member) })
  return (
    <>
      <ListSection
        title={t("companies.members.title")}
        texts={{ failed: t("companies.members.failed"), none: t("companies.members.none") }}
        columns={columns}
        rows={data?.members}
        count={data?.count}
        error={error}
        pages={pages}
      >
        <Button size="small" variant="secondary" onClick={() => setInviting(true)}>
          {t("companies.members.invite")}
        </Button>
      </ListSection>
      {isInviting && <InviteDrawer company={company} onClose={() => setInviting(false)} />}
      {edited && <MemberDrawer company={company} member={edited} onClose={() => setEdited(null)} />}
    </>
  )
}
