using System.ComponentModel.DataAnnotations;
using Jianye.DataHub.Data.Connectors.Formats;

namespace Jianye.DataHub.Host.Options;

/// <summary>How much a delivery may be, by HTTP and inside of archives and workbooks: section <c>Intake</c> (<c>HUB__INTAKE__MAXIMUMMEGABYTES</c>).</summary>
internal sealed class IntakeOptions
{
    /// <summary>Megabytes (of 1,000,000 bytes) of one delivery, as it is sent and as it is unpacked.</summary>
    /// <value>1 to 100,000. The default is 2,000.</value>
    [Range(1, 100_000)]
    public int MaximumMegabytes { get; set; } = 2_000;

    /// <summary>Files of one delivery.</summary>
    /// <value>1 to 100,000. The default is 10,000.</value>
    [Range(1, 100_000)]
    public int MaximumFiles { get; set; } = 10_000;

    /// <summary>How many times larger than in an archive a file, or than in a workbook a part of it, may become, once it is beyond <see cref="InflatedMegabytes"/>.</summary>
    /// <value>1 to 10,000. The default is 100.</value>
    [Range(1, 10_000)]
    public int MaximumInflation { get; set; } = 100;

    /// <summary>Mebibytes (of 1,048,576 bytes) up to which a file of an archive, or a part of a workbook, may inflate as it likes.</summary>
    /// <value>1 to 10,000. The default is 64.</value>
    [Range(1, 10_000)]
    public int InflatedMegabytes { get; set; } = 64;

    /// <summary>How long a delivery that was received waits for another import to end.</summary>
    /// <value>0 to 1 hour. The default is 1 minute.</value>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00")]
    public TimeSpan Patience { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Bytes of one delivery.</summary>
    public long MaximumBytes => MaximumMegabytes * 1_000_000L;

    /// <summary>The same for archives alone.</summary>
    public FormatLimits Archives => new() { MostInflation = MaximumInflation, MostInflatedBytes = InflatedMegabytes * 1_048_576L };
}
