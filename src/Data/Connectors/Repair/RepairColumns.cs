namespace Jianye.DataHub.Data.Connectors.Repair;

/// <summary>The columns that a file for repair has before the platform's own; intake passes over all of them but the first.</summary>
internal static class RepairColumns
{
    /// <summary>No column of a platform begins so.</summary>
    public const string Prefix = "repair:";

    public const string File = "repair:file";

    public const string Line = "repair:line";

    public const string Code = "repair:code";

    public const string Reason = "repair:reason";

    /// <summary>The record as it came, where it could not be cut into cells; empty elsewhere.</summary>
    public const string Raw = "repair:raw";

    /// <summary>What stands behind the first column, which holds the rejection's id and is called as <see cref="RepairHeader"/> says.</summary>
    public static IReadOnlyList<string> Following { get; } = [File, Line, Code, Reason, Raw];
}
