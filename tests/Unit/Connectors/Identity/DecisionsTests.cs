using Jianye.DataHub.Data.Connectors.Identity;
using Jianye.DataHub.Data.Connectors.Identity.Reviews;
using static Jianye.DataHub.Tests.Unit.Connectors.Identity.Mentions;

namespace Jianye.DataHub.Tests.Unit.Connectors.Identity;

/// <summary>What clerks decide holds against all evidence; what is not sure is told as a doubt.</summary>
public sealed class DecisionsTests
{
    private static readonly Mention Registered = Resident("1") with { Name = "王芳", Phone = "15400000001", CitizenId = Id("19800305", 902) };

    private static readonly Mention Visited = Visit("V1") with { Name = "王芳", Phone = "15400000001" };

    private static readonly Mention Stranger = Visit("V2") with { Name = "王芳芳", Phone = "15400000009" };

    [Fact]
    public void Two_who_were_decided_to_be_one_are_one_without_any_evidence()
    {
        var resolutions = Resolve([Registered, Stranger], AreOne(Stranger, Registered)).Resolutions;

        Assert.Single(resolutions.Select(resolution => resolution.Person).Distinct());
        Assert.Equal(Evidence.Decision, resolutions.Single(resolution => resolution.Mention == Stranger).MatchedBy);
        Assert.Equal(Evidence.CitizenId, resolutions.Single(resolution => resolution.Mention == Registered).MatchedBy);
    }

    [Fact]
    public void Two_who_were_decided_not_to_be_one_stay_apart_whatever_speaks_for_it()
    {
        var resolutions = Resolve([Registered, Visited], AreNotOne(Registered, Visited)).Resolutions;

        Assert.Equal(2, resolutions.Select(resolution => resolution.Person).Distinct().Count());
    }

    [Fact]
    public void They_stay_apart_with_the_same_number_too_and_only_one_has_it()
    {
        var elder = Elder("2") with { Name = "王芳", CitizenId = Id("19800305", 902) };

        var resolutions = Resolve([Registered, elder], AreNotOne(Registered, elder)).Resolutions;

        Assert.Equal(2, resolutions.Select(resolution => resolution.Person).Distinct().Count());
        Assert.Single(resolutions, resolution => resolution.MatchedBy == Evidence.CitizenId);
    }

    [Fact]
    public void Nobody_between_the_two_brings_them_together()
    {
        var between = Case("C1") with { Name = "王芳", Phone = "15400000001", BirthDate = new(1980, 3, 5) };

        var resolutions = Resolve([Registered, Visited, between], AreNotOne(Visited, Registered)).Resolutions;

        Assert.NotEqual(PersonOf(resolutions, Registered), PersonOf(resolutions, Visited));
    }

    [Fact]
    public void A_decision_holds_for_later_versions_of_the_record()
    {
        var later = Visited with { Occurrence = 2, Phone = "15400000007" };

        var resolutions = Resolve([Registered, Visited, later], AreNotOne(Visited, Registered)).Resolutions;

        Assert.NotEqual(PersonOf(resolutions, Registered), PersonOf(resolutions, later));
    }

    [Fact]
    public void The_order_of_mentions_and_of_decisions_does_not_matter()
    {
        Mention[] mentions = [Registered, Visited, Stranger];
        IdentityDecision[] decisions = [AreOne(Stranger, Registered), AreNotOne(Registered, Visited)];

        var one = Resolve(mentions, decisions).Resolutions.Select(resolution => (resolution.Mention, resolution.Person, resolution.MatchedBy));
        var other = Resolve([.. mentions.Reverse()], [.. decisions.Reverse()]).Resolutions.Select(resolution => (resolution.Mention, resolution.Person, resolution.MatchedBy));

        Assert.Equal(one, other);
    }

    [Fact]
    public void A_number_that_was_set_aside_is_a_doubt()
    {
        var other = Case("C1") with { Name = "赵六", CitizenId = Registered.CitizenId };

        var doubt = Assert.Single(Resolve([Registered, other]).Doubts);

        Assert.Equal((Registered, other, Evidence.CitizenId), (doubt.Left, doubt.Right, doubt.Evidence));
        Assert.Equal([ObjectionWords.OtherName], doubt.Objections);
    }

    [Fact]
    public void Two_who_fit_are_doubts()
    {
        var other = Resident("2") with { Name = "王芳", Phone = "15400000001", CitizenId = Id("19700101", 904) };

        var doubts = Resolve([Registered, other, Visited]).Doubts;

        Assert.Equal(2, doubts.Count(doubt => doubt.Right == Visited || doubt.Left == Visited));
        Assert.All(doubts.Where(doubt => doubt.Right == Visited || doubt.Left == Visited), doubt => Assert.Equal([ObjectionWords.TwoFit], doubt.Objections));
    }

    [Fact]
    public void One_thing_against_a_strong_match_is_a_doubt_and_two_are_none()
    {
        var once = TeamMember("T1") with { Name = "王芳", Phone = "15400000001", BirthDate = new(1980, 3, 15) };
        var twice = once with { Sex = "MALE" };

        Assert.Equal([ObjectionWords.OtherBirthDate], Assert.Single(Resolve([Registered, once]).Doubts).Objections);
        Assert.Empty(Resolve([Registered, twice]).Doubts);
    }

    [Fact]
    public void What_was_decided_is_no_doubt_any_more()
    {
        var once = TeamMember("T1") with { Name = "王芳", Phone = "15400000001", BirthDate = new(1980, 3, 15) };
        var other = Case("C1") with { Name = "赵六", CitizenId = Registered.CitizenId };

        Assert.Empty(Resolve([Registered, once], AreNotOne(Registered, once)).Doubts);
        Assert.Empty(Resolve([Registered, once], AreOne(Registered, once)).Doubts);
        Assert.Empty(Resolve([Registered, other], AreNotOne(Registered, other)).Doubts);
    }

    [Fact]
    public void What_is_sure_is_no_doubt()
    {
        Assert.Empty(Resolve([Registered, Visited, Stranger]).Doubts);
    }

    private static IdentityResult Resolve(Mention[] mentions, params IdentityDecision[] decisions) => IdentityResolver.Resolve(mentions, new IdentityDecisions(decisions));

    private static IdentityDecision AreOne(Mention left, Mention right) => new(RecordSide.Of(left), RecordSide.Of(right), AreOne: true);

    private static IdentityDecision AreNotOne(Mention left, Mention right) => new(RecordSide.Of(left), RecordSide.Of(right), AreOne: false);

    private static int? PersonOf(IReadOnlyList<Resolution> resolutions, Mention mention) => resolutions.Single(resolution => resolution.Mention == mention).Person;
}
