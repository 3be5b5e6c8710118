import { FetchError } from "@medusajs/js-sdk"
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type {
  AdminBarrel,
  AdminBarrelListing,
  BarrelInput,
  CreateBarrel,
  UpdateBarrel,
} from "../../contracts/barrel"
import { sdk } from "../lib/sdk"
import { send } from "../lib/send"

type BarrelAnswer = { barrel: AdminBarrel }

export type BarrelPage = {
  barrels: AdminBarrelListing[]
  count: number
  offset: number
  limit: number
}

export type BarrelListQuery = Record<string, string | number | boolean | string[] | undefined>

// Below Medusa's own key of products: what its pages change is read anew here, and the other way round.
const PRODUCTS = ["products"]
const listKey = (query: BarrelListQuery) => [...PRODUCTS, "list", "barrels", query]
const detailKey = (id: string) => [...PRODUCTS, "detail", id, "barrel"]

export const useBarrels = (query: BarrelListQuery) =>
  useQuery({
    queryKey: listKey(query),
    queryFn: () => sdk.client.fetch<BarrelPage>("/admin/barrels", { query }),
    placeholderData: keepPreviousData,
    // Sales and imports change the list behind the admin's back.
    staleTime: 0,
  })

const fetchBarrel = async (id: string): Promise<AdminBarrel | null> => {
  try {
    const { barrel } = await sdk.client.fetch<BarrelAnswer>(`/admin/barrels/${id}`)
    return barrel
  } catch (error) {
    if (error instanceof FetchError && error.status === 404) return null
    throw error
  }
}

/** The barrel of a product; null for a product that is none. */
export const useBarrel = (id: string) =>
  useQuery({ queryKey: detailKey(id), queryFn: () => fetchBarrel(id), staleTime: 0 })

const useBarrelMutation = <Input, Answer>(mutationFn: (input: Input) => Promise<Answer>) => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn,
    onSuccess: () => queries.invalidateQueries({ queryKey: PRODUCTS }),
  })
}

export const useCreateBarrel = () =>
  useBarrelMutation((barrel: CreateBarrel) => send<BarrelAnswer>("POST", "/admin/barrels", barrel))

export const useUpdateBarrel = (id: string) =>
  useBarrelMutation((changes: UpdateBarrel) =>
    send<BarrelAnswer>("POST", `/admin/barrels/${id}`, changes),
  )

/** Gives a product, made with Medusa's own form, the attributes of a barrel. */
export const useMakeBarrel = (productId: string) =>
  useBarrelMutation((barrel: BarrelInput) =>
    send<unknown>("POST", `/admin/products/${productId}`, { additional_data: { barrel } }),
  )

export type LifecycleAction = "publish" | "unpublish" | "archive"

export const useBarrelLifecycle = () =>
  useBarrelMutation(({ id, action }: { id: string; action: LifecycleAction }) =>
    send<BarrelAnswer>("POST", `/admin/barrels/${id}/${action}`, {}),
  )

export const useDeleteBarrel = () =>
  useBarrelMutation((id: string) =>
    send<{ id: string; deleted: true }>("DELETE", `/admin/barrels/${id}`),
  )
