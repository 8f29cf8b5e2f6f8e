using System.ComponentModel.DataAnnotations;

namespace Jianye.DataHub.Host.Options;

/// <summary>How long changes are kept for those who follow them: section <c>Changes</c> (<c>HUB__CHANGES__KEEPDAYS</c>).</summary>
internal sealed class ChangesOptions
{
    /// <summary>Days after which changes are dropped; a cursor from before has expired.</summary>
    /// <value>1 to 365. The default is 7.</value>
    [Range(1, 365)]
    public int KeepDays { get; set; } = 7;
}
