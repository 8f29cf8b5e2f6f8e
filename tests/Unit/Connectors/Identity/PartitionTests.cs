using CsCheck;
using Jianye.DataHub.Data.Connectors.Identity;

namespace Jianye.DataHub.Tests.Unit.Connectors.Identity;

/// <summary>Laws of who is who over random mentions of a few names, phones, numbers and dwellings.</summary>
public sealed class PartitionTests
{
    private static readonly Gen<Mention> AnyMention = Gen.Select(
        One<Func<string, Mention>>(Mentions.Resident, Mentions.Elder, Mentions.TeamMember, Mentions.Visit, Mentions.Case), Gen.Int[1, 4],
        One("王伟", "王芳", "李芳", null), One("15400000001", "15400000002", null),
        One(Mentions.Id("19800305", 901), Mentions.Id("19800305", 903), Mentions.Id("19900101", 902), null, null),
        One<DateOnly?>(new DateOnly(1980, 3, 5), null, null), One("样苑|1|1|101", "样苑|1|1|102", null),
        One("320105********9010", null, null),
        (of, key, name, phone, id, birth, dwelling, pattern) => of($"{key}") with
        {
            Name = name, Phone = phone, CitizenId = id, BirthDate = birth, AddressKey = dwelling, IdPattern = id is null ? pattern : null,
        });

    /// <summary>Each with an occurrence of its own, as records have it.</summary>
    private static readonly Gen<Mention[]> AnyMentions = AnyMention.Array[2, 14].Select(mentions => mentions.Select((mention, i) => mention with { Occurrence = i }).ToArray());

    [Fact]
    public void The_order_in_which_mentions_come_does_not_matter()
        => Gen.Select(AnyMentions, Gen.Int).Sample(
            (mentions, seed) =>
            {
                var shuffled = mentions.ToArray();
                new Random(seed).Shuffle(shuffled);
                return Partition(mentions).SequenceEqual(Partition(shuffled));
            },
            iter: 3_000);

    [Fact]
    public void Those_who_share_no_evidence_can_be_resolved_without_each_other()
        => AnyMentions.Sample(
            mentions =>
            {
                var clusters = new EvidenceClusters();
                foreach (var mention in mentions) clusters.Add(mention);
                var apart = mentions.GroupBy(mention => clusters.Of(new EvidenceKey(EvidenceKey.Record, mention.Dataset, mention.SourceKey))).SelectMany(cluster => People([.. cluster]));
                return People(mentions).SequenceEqual(apart.Order(StringComparer.Ordinal));
            },
            iter: 3_000);

    [Fact]
    public void Names_that_do_not_meet_can_be_resolved_without_each_other()
        => AnyMentions.Sample(
            mentions =>
            {
                var names = new NameGroups();
                foreach (var meeting in new Func<Mention, string?>[] { mention => mention.CitizenId, mention => mention.Passport, mention => $"{mention.Dataset}/{mention.SourceKey}/{mention.Role}" })
                {
                    foreach (var met in mentions.Where(mention => meeting(mention) is not null).GroupBy(meeting))
                    {
                        foreach (var mention in met) names.Join(NameOf(met.First()), NameOf(mention));
                    }
                }

                var groups = names.All().ToDictionary(name => name.Name, name => name.Group);
                var apart = mentions.GroupBy(mention => groups[NameOf(mention)]).SelectMany(group => People([.. group]));
                return People(mentions).SequenceEqual(apart.Order(StringComparer.Ordinal));

                static string NameOf(Mention mention) => mention.Name ?? $"#{mention.CitizenId ?? mention.Passport ?? $"{mention.Dataset}/{mention.SourceKey}/{mention.Role}"}";
            },
            iter: 3_000);

    [Fact]
    public void Nobody_holds_two_rows_of_a_register_unless_a_number_says_so()
        => AnyMentions.Sample(
            mentions => IdentityResolver.Resolve(mentions).Where(resolution => resolution.Person is not null && resolution.Mention.Dataset.EndsWith("/t_resident", StringComparison.Ordinal))
                .GroupBy(resolution => resolution.Person)
                .All(person => person.Select(resolution => resolution.Mention.SourceKey).Distinct().Count() == 1
                    || person.Any(resolution => resolution.Mention.CitizenId is not null)),
            iter: 3_000);

    private static Gen<T> One<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    /// <summary>The persons alone, each with the evidence of all mentions.</summary>
    private static IReadOnlyList<string> People(Mention[] mentions)
        => [.. IdentityResolver.Resolve(mentions).Where(resolution => resolution.Person is not null).GroupBy(resolution => resolution.Person)
            .Select(person => string.Join(' ', person.Select(resolution => $"{resolution.Mention.Occurrence:00} {resolution.MatchedBy}").Order(StringComparer.Ordinal)))
            .Order(StringComparer.Ordinal)];

    private static IReadOnlyList<string> Partition(Mention[] mentions)
        => [.. IdentityResolver.Resolve(mentions)
            .GroupBy(resolution => resolution.Person?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "nobody")
            .Select(person => $"{(person.Key == "nobody" ? "nobody" : "one")}: {string.Join(' ', person.Select(resolution => resolution.Mention.Occurrence).Order())}")
            .Order(StringComparer.Ordinal)];
}
