namespace Jianye.DataHub.Data.Demo.Platforms;

/// <summary>The schema of 05's interface; a reader of the delivery passes the file over.</summary>
internal static class AppCommunitySchema
{
    public const string Text = """
        # Synthetic. Connections are read forwards only, at most 300 edges at a time.
        type Query {
          appUsers(first: Int! = 300, after: String, updatedSince: Float): AppUserConnection!
          posts(first: Int! = 300, after: String, updatedSince: Float): PostConnection!
          signups(first: Int! = 300, after: String): SignupConnection!
        }

        type AppUserConnection { totalCount: Int! edges: [AppUserEdge!]! pageInfo: PageInfo! }
        type PostConnection { totalCount: Int! edges: [PostEdge!]! pageInfo: PageInfo! }
        type SignupConnection { totalCount: Int! edges: [SignupEdge!]! pageInfo: PageInfo! }
        type AppUserEdge { cursor: String! node: AppUser! }
        type PostEdge { cursor: String! node: Post! }
        type SignupEdge { cursor: String! node: Signup! }
        type PageInfo { hasNextPage: Boolean! endCursor: String }

        type AppUser {
          id: ID!
          nickName: String
          realName: String
          mobile: String
          gender: Gender!
          "Milliseconds since 1970 of local midnight."
          birthday: Float
          verified: Boolean!
          houseBinding: HouseBinding
          communityName: String
          "GCJ-02."
          location: Point
          updatedAt: Float!
        }

        type Post {
          id: ID!
          authorId: ID!
          communityName: String
          kind: PostKind!
          title: String!
          body: String
          createdAt: Float!
          deleted: Boolean!
          updatedAt: Float!
        }

        type Signup { id: ID! userId: ID! activityNo: String activityTitle: String at: Float! checkedIn: Boolean! }
        type HouseBinding { estate: String! building: String! unit: String! room: String! relation: HouseRelation! }
        type Point { lng: Float! lat: Float! }
        enum Gender { MALE FEMALE UNKNOWN }
        enum PostKind { TOPIC HELP NOTICE }
        enum HouseRelation { OWNER FAMILY TENANT }

        """;
}
