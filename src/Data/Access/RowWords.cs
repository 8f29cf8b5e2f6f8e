using System.Text.Json;

namespace Jianye.DataHub.Data.Access;

/// <summary>Rules of rows in words, for the guide.</summary>
internal static class RowWords
{
    public static string Of(RowRule rule) => rule switch
    {
        RowRule.Always => "all",
        RowRule.Never => "-",
        RowRule.Placed => "in the scope",
        RowRule.Holds holds => $"`{Camel(holds.Property)}` is {Of(holds.Value)}",
        RowRule.Lists lists => $"`{lists.Column}` has {Of(lists.Value)}",
        RowRule.IsWord isWord => $"`{Camel(isWord.Property)}` is {isWord.Word}",
        RowRule.Through { Rule: { } of } through => $"of a `{through.Target.Name}` that is {Of(of)}",
        RowRule.Through through => $"with its `{through.Target.Name}` (`{Camel(through.ForeignKey)}`)",
        RowRule.From from => $"a `{from.Source.Name}` has it as `{Camel(from.ForeignKey)}`: {Of(from.Rule)}",
        RowRule.Any any => string.Join("; or ", any.Rules.Select(Of)),
        _ => throw new InvalidOperationException($"{rule.GetType().Name} has no words."),
    };

    private static string Of(RightsValue value) => value switch
    {
        RightsValue.Person => "the caller",
        RightsValue.Household => "the caller's household",
        RightsValue.Organization => "the caller's organization",
        RightsValue.Platform => "the caller's platform",
        _ => "in the scope",
    };

    private static string Camel(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);
}
