namespace Jianye.DataHub.Data.Demo.District;

/// <summary>Places the social workers in the grids; a quarter of them live in the district.</summary>
internal static class WorkforceMaker
{
    public static DemoWorkforce Make(DemoOptions options, DemoTerritory territory, PeopleMaker people, IReadOnlyList<Person> residents)
    {
        var random = new DemoRandom(options.Seed, "workers");
        List<Person> candidates = [.. residents.Where(p => p.PopulationKind == 1 && p.HasCitizenId && p.Age is >= 23 and < 58)];
        random.Shuffle(candidates);

        List<(string Post, DemoGrid Level1, DemoGrid? Level2)> posts =
        [
            .. territory.Level1.Select(grid => (SocialWorker.Leader, grid, (DemoGrid?)null)),
            .. territory.Level2.Select(grid => (SocialWorker.Head, grid.Level1!, (DemoGrid?)grid)),
            .. territory.Level2.Select(grid => (SocialWorker.Member, grid.Level1!, (DemoGrid?)grid)),
        ];
        var communities = territory.Communities.ToLookup(community => community.Level1.Index);

        var workers = new List<SocialWorker>(options.Workers);
        for (var i = 0; i < options.Workers; i++)
        {
            var (post, level1, level2) = i < posts.Count
                ? posts[i]
                : (random.Pick(["窗口", "综合"]), random.Pick(territory.Level2).Level1!, null);
            var person = candidates.Count > 0 && random.Chance(0.25) ? TakeLast(candidates) : Outsider(random.Chance(1.0 / 3), 23, 56);
            var community = level2?.Community ?? random.Pick(communities[level1.Index].ToList());
            var since = new DateOnly(random.Between(2008, 2018), random.Between(1, 13), 1);
            workers.Add(new SocialWorker(i + 1, person, post, level1, level2, community, since));
        }

        return new DemoWorkforce
        {
            Workers = workers,
            Police = [.. territory.Level1.Select(_ => Outsider(true, 25, 55))],
            LawEnforcement = territory.Streets.ToDictionary(
                street => street.Code,
                IReadOnlyList<Person> (_) => [.. Enumerable.Range(0, 3).Select(_ => Outsider(random.Chance(0.5), 25, 55))]),
            PropertyStaff = [.. territory.Level2.Select(_ => Outsider(random.Chance(0.5), 22, 60))],
        };

        Person Outsider(bool isMale, int youngest, int oldest) =>
            people.Add(random, isMale, PeopleMaker.Birth(random, youngest, oldest));
    }

    private static Person TakeLast(List<Person> people)
    {
        var last = people[^1];
        people.RemoveAt(people.Count - 1);
        return last;
    }
}
