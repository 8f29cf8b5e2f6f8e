import { gql } from '@apollo/client';

const item = gql`
  fragment IncidentItem on Incident {
    id
    title
    state
    severity
    reportedAt
    overdueSince
    grid { id name }
  }
`;

export const openIncidents = gql`
  ${item}
  query OpenIncidents($after: String) {
    incidents(where: { open: { eq: true } }, order: [{ reportedAt: DESC }], first: 20, after: $after) {
      totalCount
      edges { cursor node { ...IncidentItem } }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    }
  }
`;

export const incidentChanged = gql`
  ${item}
  subscription OpenIncidentChanged($after: String) {
    incidentChanged(where: { open: { eq: true } }, after: $after) {
      kind
      cursor
      id
      node { ...IncidentItem }
    }
  }
`;
