import {
  keyHeader,
  type Answer,
  type Body,
  type Client,
  type Query,
  type Repeatable,
} from "./call.js"

export type { components, operations } from "./api.js"
export type { Answer, Body, Client, Query, Repeatable } from "./call.js"

const segment = encodeURIComponent

/** The endpoints of Millésime for storefronts. Errors are `FetchError` of the js-sdk. */
export const millesime = (client: Client) => {
  const get = <A>(path: string, query?: object) =>
    client.fetch<A>(path, { method: "GET", ...(query && { query }) })
  const post = <A>(path: string, body: object, options?: Repeatable) =>
    client.fetch<A>(path, { method: "POST", body, headers: keyHeader(options) })
  const remove = <A>(path: string) => client.fetch<A>(path, { method: "DELETE" })

  return {
    barrels: {
      /** Barrels on sale, filtered, sorted and counted by facets. */
      list: (query?: Query<"storeListBarrels">) =>
        get<Answer<"storeListBarrels">>("/store/barrels", query),
      retrieve: (idOrHandle: string, query?: Query<"storeGetBarrel">) =>
        get<Answer<"storeGetBarrel">>(`/store/barrels/${segment(idOrHandle)}`, query),
      /** Values of the attributes with their labels in every language. */
      vocabulary: () => get<Answer<"storeGetVocabulary">>("/store/barrel-vocabulary"),
    },

    /** The company of the customer who has logged in. */
    company: {
      register: (body: Body<"storeRegisterCompany">) =>
        post<Answer<"storeRegisterCompany">>("/store/companies", body),
      retrieve: () => get<Answer<"storeGetCompany">>("/store/companies/me"),
      update: (body: Body<"storeUpdateCompany">) =>
        post<Answer<"storeUpdateCompany">>("/store/companies/me", body),
      listOrders: (query?: Query<"storeListCompanyOrders">) =>
        get<Answer<"storeListCompanyOrders">>("/store/companies/me/orders", query),

      listMembers: (query?: Query<"storeListCompanyMembers">) =>
        get<Answer<"storeListCompanyMembers">>("/store/companies/me/members", query),
      inviteMember: (body: Body<"storeInviteCompanyMember">) =>
        post<Answer<"storeInviteCompanyMember">>("/store/companies/me/members", body),
      updateMember: (id: string, body: Body<"storeUpdateCompanyMember">) =>
        post<Answer<"storeUpdateCompanyMember">>(
          `/store/companies/me/members/${segment(id)}`,
          body,
        ),
      removeMember: (id: string) =>
        remove<Answer<"storeRemoveCompanyMember">>(`/store/companies/me/members/${segment(id)}`),

      listInvites: (query?: Query<"storeListCompanyInvites">) =>
        get<Answer<"storeListCompanyInvites">>("/store/companies/me/invites", query),
      revokeInvite: (id: string) =>
        remove<Answer<"storeRevokeCompanyInvite">>(`/store/companies/me/invites/${segment(id)}`),
      retrieveInvite: (token: string) =>
        get<Answer<"storeGetCompanyInvite">>(`/store/company-invites/${segment(token)}`),
      acceptInvite: (token: string, body: Body<"storeAcceptCompanyInvite">) =>
        post<Answer<"storeAcceptCompanyInvite">>(`/store/company-invites/${segment(token)}`, body),
    },

    quotes: {
      list: (query?: Query<"storeListQuotes">) =>
        get<Answer<"storeListQuotes">>("/store/quotes", query),
      retrieve: (id: string) => get<Answer<"storeGetQuote">>(`/store/quotes/${segment(id)}`),
      request: (body: Body<"storeRequestQuote">, options?: Repeatable) =>
        post<Answer<"storeRequestQuote">>("/store/quotes", body, options),
      postMessage: (id: string, body: Body<"storePostQuoteMessage">, options?: Repeatable) =>
        post<Answer<"storePostQuoteMessage">>(
          `/store/quotes/${segment(id)}/messages`,
          body,
          options,
        ),
      counter: (id: string, body: Body<"storeCounterQuote">, options?: Repeatable) =>
        post<Answer<"storeCounterQuote">>(`/store/quotes/${segment(id)}/counter`, body, options),
      accept: (id: string, body: Body<"storeAcceptQuote">, options?: Repeatable) =>
        post<Answer<"storeAcceptQuote">>(`/store/quotes/${segment(id)}/accept`, body, options),
      decline: (id: string, body: Body<"storeDeclineQuote">, options?: Repeatable) =>
        post<Answer<"storeDeclineQuote">>(`/store/quotes/${segment(id)}/decline`, body, options),
      cancel: (id: string, body: Body<"storeCancelQuote">, options?: Repeatable) =>
        post<Answer<"storeCancelQuote">>(`/store/quotes/${segment(id)}/cancel`, body, options),

      listRevisions: (id: string, query?: Query<"storeListQuoteRevisions">) =>
        get<Answer<"storeListQuoteRevisions">>(`/store/quotes/${segment(id)}/revisions`, query),
      retrieveRevision: (id: string, revision: number) =>
        get<Answer<"storeGetQuoteRevision">>(`/store/quotes/${segment(id)}/revisions/${revision}`),
      /** The PDF of a revision. */
      document: (id: string, revision: number) =>
        client.fetch<Response>(`/store/quotes/${segment(id)}/revisions/${revision}/document`, {
          method: "GET",
          headers: { accept: "application/pdf" },
        }),

      /** Quotes that wait for the approval of the member who has logged in. */
      listApprovals: (query?: Query<"storeListQuoteApprovals">) =>
        get<Answer<"storeListQuoteApprovals">>("/store/quote-approvals", query),
      approve: (id: string, body: Body<"storeApproveQuote">, options?: Repeatable) =>
        post<Answer<"storeApproveQuote">>(
          `/store/quote-approvals/${segment(id)}/approve`,
          body,
          options,
        ),
      reject: (id: string, body: Body<"storeRejectQuoteApproval">, options?: Repeatable) =>
        post<Answer<"storeRejectQuoteApproval">>(
          `/store/quote-approvals/${segment(id)}/reject`,
          body,
          options,
        ),
    },

    pages: {
      list: (query?: Query<"storeListPages">) =>
        get<Answer<"storeListPages">>("/store/pages", query),
      retrieve: (slug: string, query?: Query<"storeGetPage">) =>
        get<Answer<"storeGetPage">>(`/store/pages/${segment(slug)}`, query),
      preview: (token: string, query?: Query<"storeGetPagePreview">) =>
        get<Answer<"storeGetPagePreview">>(`/store/page-previews/${segment(token)}`, query),
    },

    menus: {
      retrieve: (handle: string, query?: Query<"storeGetMenu">) =>
        get<Answer<"storeGetMenu">>(`/store/menus/${segment(handle)}`, query),
    },

    /** The logins of a customer. */
    sessions: {
      list: (query?: Query<"storeListSessions">) =>
        get<Answer<"storeListSessions">>("/store/customers/me/sessions", query),
      end: (id: string) =>
        remove<Answer<"storeEndSession">>(`/store/customers/me/sessions/${segment(id)}`),
      endCurrent: () => remove<Answer<"endCurrentSession">>("/auth/sessions/current"),
      refresh: (body: Body<"refreshSession">) =>
        post<Answer<"refreshSession">>("/auth/sessions/refresh", body),
    },
  }
}

export type Millesime = ReturnType<typeof millesime>

/** Adds `sdk.millesime` to Medusa's sdk. */
export const withMillesime = <Sdk extends { client: Client }>(
  sdk: Sdk,
): Sdk & { millesime: Millesime } => Object.assign(sdk, { millesime: millesime(sdk.client) })
