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
        var done = 0;
        var output = new DemoOutput(directory, key, records =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            progress?.Report(new DemoProgress(platforms[done].Slug, done, platforms.Length, records));
        });
        for (; done < platforms.Length; done++) platforms[done].Write(district, output);

        DemoManifest.Write(output, options);
        key?.Finish();
        return new DemoSummary(district.Residents.Count, output.Records);
    }
}
