using System.ComponentModel.DataAnnotations;
using Jianye.DataHub.Data.Attachments;

namespace Jianye.DataHub.Host.Options;

/// <summary>What may be attached, and where it lies: section <c>Attachments</c> (<c>HUB__ATTACHMENTS__FOLDER</c>).</summary>
internal sealed class AttachmentOptions
{
    /// <summary>The directory of the files. Hubs on one database need the same.</summary>
    /// <value>Unless set, <c>attachments</c> in the data directory.</value>
    public string? Folder { get; set; }

    /// <summary>Media types that may be attached, separated by commas: <c>image/jpeg, application/pdf</c>.</summary>
    /// <value>Unless set, all that the hub can tell by their content (<see cref="ContentTypes.All"/>).</value>
    public string? Allowed { get; set; }

    /// <summary>Kilobytes (of 1,000 bytes) of one file; the whole request is bounded by <c>Web:MaximumBodyBytes</c> besides.</summary>
    /// <value>1 to 100,000. The default is 20,000.</value>
    [Range(1, 100_000)]
    public int MaximumKilobytes { get; set; } = 20_000;

    /// <summary>Files of one request.</summary>
    /// <value>1 to 100. The default is 10.</value>
    [Range(1, 100)]
    public int MaximumFiles { get; set; } = 10;

    /// <summary>Files of one incident.</summary>
    /// <value>1 to 1,000. The default is 50.</value>
    [Range(1, 1_000)]
    public int MaximumPerIncident { get; set; } = 50;

    /// <summary>Megabytes (of 1,000,000 bytes) on the disk of all files that are being received at one time; beyond them senders are told to come again.</summary>
    /// <value>100 to 100,000. The default is 1,000.</value>
    [Range(100, 100_000)]
    public int MaximumReceiving { get; set; } = 1_000;

    /// <summary>Bytes of one file.</summary>
    public int MaximumBytes => MaximumKilobytes * 1_000;

    public AttachmentRules Rules => new(MaximumPerIncident, Types);

    private string[] Types => Allowed is null ? [.. ContentTypes.All] : Allowed.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <exception cref="SettingException">A setting can't be taken.</exception>
    public static AttachmentOptions Read(Settings settings)
    {
        var options = settings.Section<AttachmentOptions>("Attachments");
        return options.Types.FirstOrDefault(type => !ContentTypes.All.Contains(type)) is { } unknown
            ? throw new SettingException($"The setting Attachments:Allowed (HUB__ATTACHMENTS__ALLOWED) must be some of {string.Join(", ", ContentTypes.All)}, separated by commas, not \"{unknown}\".")
            : options;
    }
}
