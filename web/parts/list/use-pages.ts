import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import type { Page } from "../../../src/contract/api/documents/page.ts";
import { callList } from "../../api/call.ts";
import type { ListName, ListQuery, RequestOf, RowOf } from "../../api/operation-types.ts";
import { useSpeech } from "../../speech/speech-context.tsx";

const ROWS_OF_PAGE = 100;
const MOST_PAGES = 50;

/** Rows of a list as far as they have been fetched, and a way to the next ones. */
export interface Pages<Name extends ListName> {
  readonly rows: readonly RowOf<Name>[];
  readonly total: Page<unknown>["total"] | undefined;
  readonly error: Error | null;
  readonly isWaiting: boolean;
  readonly hasMore: boolean;
  readonly fetchMore: () => void;
  /** Fetches what is left, up to what can be printed; gives when it is there. */
  readonly fetchAll: () => Promise<void>;
  readonly again: () => void;
}

/** Fetches a list page by page; while another order or filter is on its way, the rows before stay. */
export function usePages<Name extends ListName>(name: Name, request: RequestOf<Name>, query: ListQuery): Pages<Name> {
  const { locale } = useSpeech();
  const pages = useInfiniteQuery({
    queryKey: [name, request, query, locale],
    queryFn: ({ pageParam }) => callList(name, request, { ...query, limit: ROWS_OF_PAGE, cursor: pageParam }),
    initialPageParam: "",
    getNextPageParam: ({ next }: Page<RowOf<Name>>) => next,
    placeholderData: keepPreviousData,
  });
  return {
    rows: pages.data?.pages.flatMap((page) => page.rows) ?? [],
    total: pages.data?.pages[0]?.total,
    error: pages.error,
    isWaiting: pages.isPending,
    hasMore: pages.hasNextPage,
    fetchMore: () => {
      if (!pages.isFetchingNextPage) void pages.fetchNextPage();
    },
    fetchAll: async () => {
      let { hasNextPage } = pages;
      for (let page = 1; hasNextPage && page < MOST_PAGES; page += 1) ({ hasNextPage } = await pages.fetchNextPage());
    },
    again: () => void pages.refetch(),
  };
}
