import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type {
  AdminCompany,
  AdminCompanyListing,
  AdminUpdateCompany,
  ApproveCompany,
  CompanyInvite,
  CompanyMember,
  CompanyOrder,
  CreateCompany,
  InviteMember,
  UpdateMember,
  VatCheck,
} from "../../contracts/company"
import type { CompanyAction } from "../../modules/company/types"
import type { ListQuery, Page, PageOf } from "../lib/pages"
import { read } from "../lib/read"
import { sdk } from "../lib/sdk"
import { send } from "../lib/send"

const PATH = "/admin/companies"
const COMPANIES = ["millesime", "companies"]
const detailKey = (id: string) => [...COMPANIES, "detail", id]

type CompanyAnswer = { company: AdminCompany }

export const useCompanies = (query: ListQuery) =>
  useQuery({
    queryKey: [...COMPANIES, "list", query],
    queryFn: () => read<PageOf<"companies", AdminCompanyListing>>(PATH, query),
    placeholderData: keepPreviousData,
    // Companies register behind the admin's back.
    staleTime: 0,
  })

export const useCompany = (id: string) =>
  useQuery({
    queryKey: detailKey(id),
    queryFn: async () => (await read<CompanyAnswer>(`${PATH}/${id}`)).company,
    staleTime: 0,
  })

const useCompanyList = <K extends string, T>(
  id: string,
  path: "members" | "invites" | "vat-checks" | "orders",
  query: Page,
) =>
  useQuery({
    queryKey: [...detailKey(id), path, query],
    queryFn: () => read<PageOf<K, T>>(`${PATH}/${id}/${path}`, query),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })

export const useMembers = (id: string, query: Page) =>
  useCompanyList<"members", CompanyMember>(id, "members", query)

export const useInvites = (id: string, query: Page) =>
  useCompanyList<"invites", CompanyInvite>(id, "invites", query)

export const useVatChecks = (id: string, query: Page) =>
  useCompanyList<"vat_checks", VatCheck>(id, "vat-checks", query)

export const useCompanyOrders = (id: string, query: Page) =>
  useCompanyList<"orders", CompanyOrder>(id, "orders", query)

const useCompanyMutation = <Input, Answer>(mutationFn: (input: Input) => Promise<Answer>) => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn,
    // A refusal, too, may mean that the page is no longer what the company is.
    onSettled: () => queries.invalidateQueries({ queryKey: COMPANIES }),
  })
}

export const useCreateCompany = () =>
  useCompanyMutation((company: CreateCompany) => send<CompanyAnswer>("POST", PATH, company))

export const useUpdateCompany = (id: string) =>
  useCompanyMutation((changes: AdminUpdateCompany) =>
    send<CompanyAnswer>("POST", `${PATH}/${id}`, changes),
  )

type CompanyDecision = { action: CompanyAction } & (ApproveCompany | { reason: string })

/** An approval is of what was read; the others have a reason. */
export const useDecide = (id: string) =>
  useCompanyMutation(({ action, ...decision }: CompanyDecision) =>
    send<CompanyAnswer>("POST", `${PATH}/${id}/${action}`, decision),
  )

export const useVerifyVat = (id: string) =>
  useCompanyMutation(() => send<CompanyAnswer>("POST", `${PATH}/${id}/verify-tax-id`, {}))

export const useInviteMember = (id: string) =>
  useCompanyMutation((invite: InviteMember) =>
    send<{ invite: CompanyInvite }>("POST", `${PATH}/${id}/members`, invite),
  )

export const useUpdateMember = (id: string, memberId: string) =>
  useCompanyMutation((changes: UpdateMember) =>
    send<{ member: CompanyMember }>("POST", `${PATH}/${id}/members/${memberId}`, changes),
  )

export const useRemoveMember = (id: string) =>
  useCompanyMutation((memberId: string) =>
    send<unknown>("DELETE", `${PATH}/${id}/members/${memberId}`),
  )

export const useRevokeInvite = (id: string) =>
  useCompanyMutation((inviteId: string) =>
    send<unknown>("DELETE", `${PATH}/${id}/invites/${inviteId}`),
  )

/** The customer groups of the store by name, for a select. */
export const useCustomerGroups = () =>
  useQuery({
    queryKey: [...COMPANIES, "customer-groups"],
    queryFn: async () => {
      const { customer_groups } = await sdk.admin.customerGroup.list({
        fields: "id,name",
        limit: 1000,
        order: "name",
      })
      return customer_groups.map(({ id, name }) => ({ value: id, label: name ?? id }))
    },
    staleTime: 0,
  })
