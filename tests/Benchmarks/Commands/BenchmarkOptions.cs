using System.CommandLine;
using Jianye.DataHub.Data.Demo;

namespace Jianye.DataHub.Tests.Benchmarks.Commands;

/// <summary>Options that several commands have.</summary>
internal static class BenchmarkOptions
{
    public static Option<int> Residents() => Whole("--residents", $"Residents of the demo district, 1 to {DemoOptions.MostResidents}.", 20_000, 1, DemoOptions.MostResidents);

    public static Option<long> Seed() => new("--seed") { Description = "Another number makes another district.", DefaultValueFactory = _ => DemoOptions.DefaultSeed };

    public static Option<string?> Data() => new("--data")
    {
        Description = "Keep the private PostgreSQL in this directory and use the district that is in it; a temporary one unless given.",
        HelpName = "DIR",
    };

    public static Option<int> Whole(string name, string description, int otherwise, int least, int most)
    {
        var option = new Option<int>(name) { Description = description, DefaultValueFactory = _ => otherwise };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is var value && (value < least || value > most)) result.AddError($"{name} must be from {least} to {most}.");
        });
        return option;
    }

    public static Option<int[]> Several(string name, string description, int otherwise, int least, int most)
    {
        var option = new Option<int[]>(name) { Description = description, AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [otherwise] };
        option.Validators.Add(result =>
        {
            if (Array.Exists(result.GetValueOrDefault<int[]>() ?? [], value => value < least || value > most)) result.AddError($"{name} must be from {least} to {most}.");
        });
        return option;
    }
}
