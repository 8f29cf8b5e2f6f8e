using Jianye.DataHub.Data.Demo.District;
using Jianye.DataHub.Data.Demo.Platforms;
using Jianye.DataHub.Data.Demo.Writing;

namespace Jianye.DataHub.Data.Demo;

/// <summary>Writes the deliveries of a synthetic district: the same people and places, told by each platform in its own form and with its
/// own slips. The same options always give the same bytes.</summary>
public static class DemoWriter
{
    private static readonly IDemoPlatform[] Platforms =
    [
        new WechatOfficial(), new AnnualTargets(), new WoGrid(), new TimeBank(), new AppCommunity(), new CivilAffairs(), new SmartCommunity(), new CommunityPortal(),
        new GroupMessages(), new WorkDiary(), new FiveMicro(), new VirtualElderHome(), new CommunityPlus(), new Admission(), new FirstResponsibility(),
        new StreetServiceCentre(), new WelfareVenture(), new CommunityConsultation(), new ComplexReview(), new WorkPerformance(),
    ];

    /// <summary>The folders that are written.</summary>
    public static IReadOnlyList<string> Slugs { get; } = [.. Platforms.Select(platform => platform.Slug)];

    /// <param name="directory">New, empty, or with an earlier demo, which is replaced.</param>
    /// <param name="truth">Where the answer key goes; null for none.</param>
    /// <param name="progress">Told every thousand records; null for nobody.</param>
    /// <param name="slugs">The folders that are wanted; null for all. What a platform tells does not depend on the others.</param>
    /// <exception cref="DemoException">The directory holds other things.</exception>
    public static DemoSummary Write(
        DemoOptions options, string directory, string? truth, IProgress<DemoProgress>? progress, CancellationToken cancellationToken, IReadOnlyCollection<string>? slugs = null)
    {
        IDemoPlatform[] platforms = [.. Platforms.Where(platform => slugs?.Contains(platform.Slug) != false)];
        DemoFolder.Prepare(directory);
        var district = DemoDistrict.Create(options);
        using var key = truth is null ? null : new AnswerKey(truth, district);
        var output = Write(platforms, (platform, to) => platform.Write(district, to), directory, key, progress, cancellationToken);
        DemoManifest.Write(output, options, DemoCalendar.Last);
        key?.Finish();
        return new DemoSummary(district.Residents.Count, output.Records);
    }

    /// <summary>Writes what the platforms that send full dumps every night send on the day after: some records are gone, some changed.</summary>
    /// <param name="directory">New, empty, or with an earlier demo, which is replaced.</param>
    /// <param name="truth">The directory that <c>next_day.csv</c> goes to; null for none.</param>
    /// <param name="progress">Told every thousand records; null for nobody.</param>
    /// <exception cref="DemoException">The directory holds other things.</exception>
    public static DemoSummary WriteNextDay(
        DemoOptions options, string directory, string? truth, IProgress<DemoProgress>? progress, CancellationToken cancellationToken)
    {
        DemoFolder.Prepare(directory);
        var district = DemoDistrict.Create(options);
        using var changes = truth is null ? null : new TruthTable(Path.Combine(Directory.CreateDirectory(truth).FullName, "next_day.csv"), NextDay.Header);
        var next = new NextDay(changes);
        var output = Write([.. Platforms.OfType<IDailyDump>()], (platform, to) => platform.WriteNextDay(district, to, next), directory, key: null, progress, cancellationToken);
        DemoManifest.Write(output, options, DemoCalendar.Last.AddDays(1));
        return new DemoSummary(district.Residents.Count, output.Records);
    }

    private static DemoOutput Write<T>(
        T[] platforms, Action<T, DemoOutput> write, string directory, AnswerKey? key, IProgress<DemoProgress>? progress, CancellationToken cancellationToken)
        where T : IDemoPlatform
    {
        var done = 0;
        var output = new DemoOutput(directory, key, records =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            progress?.Report(new DemoProgress(platforms[done].Slug, done, platforms.Length, records));
        });
        for (; done < platforms.Length; done++) write(platforms[done], output);
        return output;
    }
}
