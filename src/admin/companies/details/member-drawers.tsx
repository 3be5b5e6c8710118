import {
  type AdminCompany,
  type CompanyMember,
  InviteMember,
  UpdateMember,
  adminCompanyEndpoints,
} from "../../../contracts/company"
import { FormDrawer } from "../../components/form/form-drawer"
import { TextField } from "../../components/form/inputs"
import { textOrUndefined } from "../../components/form/input-values"
import { useCurrencies } from "../../lib/use-currencies"
import { useInitial } from "../../lib/use-initial"
import { useEndpointMutation } from "../../lib/use-endpoint"
import { useText } from "../../lib/use-text"
import { MemberFields } from "../form/member-fields"
import { toMemberBody, toMemberChanges, toMemberValues } from "../form/member-values"
import { personName } from "../../lib/person-name"

/** Where the currencies of the store can't be read, limits are in that of France. */
const FALLBACK = ["eur"]

/** Undefined until they are known: a form starts with the first of them. */
const useLimitCurrencies = () => {
  const { data, error } = useCurrencies()
  if (!data) return error ? FALLBACK : undefined
  return data.length ? data : FALLBACK
}

type InviteDrawerProps = { company: AdminCompany; onClose: () => void }

export const InviteDrawer = ({ company, onClose }: InviteDrawerProps) => {
  const t = useText()
  const currencies = useLimitCurrencies()
  const invite = useEndpointMutation(adminCompanyEndpoints.adminInviteCompanyMember)
  if (!currencies) return null
  // The first one is who invites the others.
  const role = company.member_count ? "buyer" : "admin"
  return (
    <FormDrawer
      title={t("companies.members.inviteTitle")}
      values={{
        email: "",
        ...toMemberValues({ role, spending_limit: null }, currencies[0] ?? ""),
      }}
      schema={InviteMember}
      toBody={({ email, ...values }) => ({
        email: textOrUndefined(email),
        ...toMemberBody(values),
      })}
      save={(body) => invite.mutateAsync({ params: { id: company.id }, body })}
      saved={t("companies.members.invited")}
      submitLabel={t("companies.members.invite")}
      onClose={onClose}
    >
      <TextField
        name="email"
        label={t("companies.fields.email")}
        hint={t("companies.members.inviteHint")}
      />
      <MemberFields currencies={currencies} />
    </FormDrawer>
  )
}

type MemberDrawerProps = { company: AdminCompany; member: CompanyMember; onClose: () => void }

const MemberForm = ({
  company,
  member,
  currencies,
  onClose,
}: MemberDrawerProps & { currencies: readonly string[] }) => {
  const t = useText()
  const update = useEndpointMutation(adminCompanyEndpoints.adminUpdateCompanyMember)
  const before = useInitial(toMemberValues(member, currencies[0] ?? ""))
  return (
    <FormDrawer
      title={t("companies.members.edit", { name: personName(member) })}
      values={before}
      schema={UpdateMember}
      toBody={(values) => toMemberChanges(values, before)}
      save={(body) =>
        update.mutateAsync({ params: { id: company.id, member_id: member.id }, body })
      }
      saved={t("companies.members.saved")}
      onClose={onClose}
    >
      <MemberFields currencies={currencies} />
    </FormDrawer>
  )
}

export const MemberDrawer = (props: MemberDrawerProps) => {
  const currencies = useLimitCurrencies()
  return currencies ? <MemberForm {...props} currencies={currencies} /> : null
}
