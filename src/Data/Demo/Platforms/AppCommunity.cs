using System.Text;
using Jianye.DataHub.Data.Demo.Delivery;
using Jianye.DataHub.Data.Demo.District;
using Jianye.DataHub.Data.Demo.Writing;

namespace Jianye.DataHub.Data.Demo.Platforms;

/// <summary>05: app users, posts and sign-ups as answers of a GraphQL interface.</summary>
internal sealed class AppCommunity : IDemoPlatform
{
    /// <summary>Posts and sign-ups for a hundred accounts.</summary>
    private const int PostsPerHundred = 33;
    private const int SignupsPerHundred = 50;

    private static readonly string[] Kinds = ["TOPIC", "TOPIC", "HELP", "NOTICE"];
    private static readonly string[] Bodies = ["哪家修水管靠谱？", "在花坛边捡到一串钥匙🔑", "周六亲子手工，欢迎报名", "广场舞能不能小声点😅"];

    public string Slug => "05-wo-community";

    /// <summary>The opaque id of a thing, as the interface gives it.</summary>
    public static string GlobalId(string type, int number)
        => Convert.ToBase64String(Encoding.ASCII.GetBytes(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{type}:{number}")));

    public void Write(DemoDistrict district, DemoOutput output)
    {
        using (var schema = output.Text($"{Slug}/schema.graphql")) schema.Write(AppCommunitySchema.Text);
        var users = new AppUsers(district, Slug);
        GraphQLPages.Write(output, users.Source.Dataset, users.Source.Batch(sorted: true));

        var posts = new DemoSource(district, new DemoDataset(Slug, "posts", "id"), users.Count * PostsPerHundred / 100, (scribe, i) => Post(scribe, users, i));
        GraphQLPages.Write(output, posts.Dataset, posts.Batch(sorted: true));

        var signups = new DemoSource(
            district, new DemoDataset(Slug, "signups", "id"), users.Count * SignupsPerHundred / 100, (scribe, i) => Signup(scribe, users, TimeBank.CountActivities(district), i));
        GraphQLPages.Write(output, signups.Dataset, signups.Batch(sorted: false));
    }

    private static DemoRecord Post(Scribe scribe, AppUsers users, int i)
    {
        var random = scribe.Random;
        var author = random.Below(users.Count);
        var created = scribe.When();
        var isDeleted = random.Chance(0.03);
        return new DemoRecord
        {
            Touched = created,
            Fields = new Fields
            {
                ["id"] = GlobalId("Post", i + 1),
                ["authorId"] = AppUsers.Id(author),
                ["communityName"] = users.Source.Make(author).Fields["communityName"],
                ["kind"] = random.Pick(Kinds),
                ["title"] = $"样例帖子{i + 1}",
                ["body"] = random.Pick(Bodies),
                ["createdAt"] = Stamps.Milliseconds(created),
                ["deleted"] = isDeleted,
                ["updatedAt"] = Stamps.Milliseconds(created) + 1000,
            },
            // Removed before anybody asked: the marker is all that is ever seen of the post.
            Verdict = isDeleted ? DemoVerdict.Delete : DemoVerdict.Accept,
        };
    }

    private static DemoRecord Signup(Scribe scribe, AppUsers users, int activities, int i)
    {
        var random = scribe.Random;
        return new DemoRecord
        {
            Fields = new Fields
            {
                ["id"] = GlobalId("Signup", i + 1),
                ["userId"] = AppUsers.Id(random.Below(users.Count)),
                ["activityNo"] = random.Chance(0.8) ? TimeBank.ActivityKey(random.Below(activities)) : null,
                ["activityTitle"] = "样例活动",
                ["at"] = Stamps.Milliseconds(scribe.When()),
                ["checkedIn"] = random.Chance(0.7),
            },
        };
    }
}
