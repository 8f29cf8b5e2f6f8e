import { useApolloClient, useQuery } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { incidentChanged, openIncidents } from './incidents.js';

const pause = 1_000;

/**
 * The open incidents, newest first, kept up to date.
 * @returns {{ incidents: object[], totalCount: number, isLive: boolean, error?: Error, more?: () => void }} more is there while pages are.
 */
export function useOpenIncidents() {
  const client = useApolloClient();
  const { data, error, fetchMore } = useQuery(openIncidents);
  const [isLive, setLive] = useState(false);

  useEffect(() => {
    let cursor = null;
    let following;
    let timer;

    // After a break it goes on behind the last event that came: what happened meanwhile is sent then.
    function follow() {
      following = client.subscribe({ query: incidentChanged, variables: { after: cursor } }).subscribe({
        next({ data: event }) {
          if (!event) return;
          setLive(true);
          cursor = event.incidentChanged.cursor;
          client.cache.updateQuery({ query: openIncidents }, (list) => list && changed(list, event.incidentChanged));
        },
        error: again,
        complete: again,
      });
      setLive(true);
    }

    function again() {
      setLive(false);
      timer = setTimeout(follow, pause);
    }

    follow();
    return () => {
      clearTimeout(timer);
      following?.unsubscribe();
    };
  }, [client]);

  const page = data?.incidents;
  return {
    incidents: page?.edges.map(({ node }) => node) ?? [],
    totalCount: page?.totalCount ?? 0,
    isLive,
    error,
    more: page?.pageInfo.hasNextPage ? () => fetchMore({ variables: { after: page.pageInfo.endCursor } }) : undefined,
  };
}

/** The list after an event. What changed in an incident that is shown stands in the cache by its id already. */
function changed(list, { kind, id, node, cursor }) {
  const { edges, totalCount } = list.incidents;
  const isShown = edges.some((edge) => edge.node.id === id);
  if (kind === 'LEFT' || kind === 'DELETED') {
    return { incidents: { ...list.incidents, edges: edges.filter((edge) => edge.node.id !== id), totalCount: Math.max(0, totalCount - 1) } };
  }

  if (isShown || (kind !== 'CREATED' && kind !== 'UPDATED')) return list;
  const edge = { __typename: 'IncidentsEdge', cursor, node };
  const place = edges.findIndex((other) => other.node.reportedAt < node.reportedAt);
  // Older than the pages that were read: it comes with its page.
  if (place < 0 && list.incidents.pageInfo.hasNextPage) return { incidents: { ...list.incidents, totalCount: totalCount + 1 } };
  return { incidents: { ...list.incidents, edges: edges.toSpliced(place < 0 ? edges.length : place, 0, edge), totalCount: totalCount + 1 } };
}
