using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Data.Entities;

namespace Jianye.DataHub.Data.Auditing;

/// <summary>What somebody did with personal data; never a value of it.</summary>
public sealed record AuditRecord
{
    public required AuditKind Kind { get; init; }

    /// <summary>The role's word.</summary>
    public required string Role { get; init; }

    public string? Subject { get; init; }

    public IReadOnlyList<string> Scope { get; init; } = [];

    public string? Platform { get; init; }

    public string? Purpose { get; init; }

    public string? Operation { get; init; }

    /// <summary>SHA-256 of the operation's text, hexadecimal.</summary>
    public string? OperationHash { get; init; }

    public string? Address { get; init; }

    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>Keys of rows, where they are few enough for the index.</summary>
    public IReadOnlyList<Guid> Ids { get; init; } = [];

    /// <summary>Keys of rows, sorted, where they are more than that; null for none, and where they are not kept. The hash of an entry holds their digest.</summary>
    public IReadOnlyList<Guid>? ListedIds { get; init; }

    /// <summary>How many rows.</summary>
    public long Count { get; init; }

    /// <summary>Of the keys where they are too many for the index.</summary>
    public string? Digest { get; init; }

    /// <summary>The ends of other chains, as <see cref="AuditHead.ToString"/> spells them.</summary>
    public IReadOnlyList<string> Heads { get; init; } = [];

    /// <summary>What a caller does.</summary>
    public static AuditRecord Of(AuditKind kind, Caller caller, Purpose? purpose, string? address) => new()
    {
        Kind = kind,
        Role = RoleNames.Of(caller.Role),
        Subject = caller.Subject,
        Scope = caller.Scope,
        Platform = caller.Platform,
        Purpose = purpose?.Text,
        Address = address,
    };

    /// <summary>What somebody does at the hub's own machine.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="command">The command's words, without what is given to it.</param>
    /// <param name="platform">Whose data; null for all.</param>
    public static AuditRecord OfCommand(AuditKind kind, string command, string? platform) => new()
    {
        Kind = kind, Role = "operator", Subject = Environment.UserName, Operation = command, Platform = platform,
    };
}
