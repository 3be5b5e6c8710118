import { operationEndpoints } from "../../contracts/operation"
import type { AnswerOf } from "./endpoint-call"
import { useEndpoint } from "./use-endpoint"

export type AdminFeature = keyof AnswerOf<typeof operationEndpoints.adminGetFeatures>["features"]

/** Whether the store has a part of the plugin; undefined while that isn't known. It changes with a restart alone. */
export const useFeature = (feature: AdminFeature): boolean | undefined =>
  useEndpoint(
    operationEndpoints.adminGetFeatures,
    {},
    { select: ({ features }) => features[feature], staleTime: Infinity },
  ).data
