namespace Jianye.DataHub.Data.Connectors.Identity;

/// <summary>Whom a mention is taken for.</summary>
/// <param name="Mention">The mention.</param>
/// <param name="Person">A number of the person within the resolution; null where the mention points to nobody.</param>
/// <param name="MatchedBy">The evidence; null where the mention points to nobody.</param>
internal readonly record struct Resolution(Mention Mention, int? Person, string? MatchedBy);
