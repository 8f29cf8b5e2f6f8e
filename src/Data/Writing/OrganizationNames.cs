using Jianye.DataHub.Data.Entities;

namespace Jianye.DataHub.Data.Writing;

/// <summary>Which organization a record means that names one: one organization is one credit code, else one kind and name. A registered one stands for its
/// name whatever kind of body a platform takes it for; where a platform tells no kind, any of the name does.</summary>
internal static class OrganizationNames
{
    /// <summary>The kinds under which platforms name what may be registered under another: a care provider of 12 is a social organization of 06.</summary>
    private static readonly string Registrable = string.Join(", ", new[]
    {
        OrganizationKind.SocialOrganization, OrganizationKind.CareProvider, OrganizationKind.ResidentUnit, OrganizationKind.PropertyCompany, OrganizationKind.Assessor, OrganizationKind.Other,
    }.Select(kind => $"'{EnumWords.Of(kind)}'"));

    private static readonly string Unknown = $"'{EnumWords.Of(OrganizationKind.Other)}'";

    /// <summary>Whether an organization is one that may be meant.</summary>
    /// <param name="organization">The row's alias.</param>
    /// <param name="kind">SQL for the kind that is said, as the next two for name and credit code.</param>
    /// <param name="name">May be null.</param>
    /// <param name="creditCode">May be null; null for none that could be.</param>
    public static string Meant(string organization, string kind, string name, string? creditCode) => $"""
        ({(creditCode is null ? "" : $"{organization}.credit_code = {creditCode} or ")}({organization}.name = {name} and ({organization}.kind = {kind} or {kind} = {Unknown}
            or ({organization}.credit_code is not null and {kind} in ({Registrable})))))
        """;

    /// <summary>The best first: by the code, a registered one, one of the kind, one of any kind.</summary>
    public static string Order(string organization, string kind, string? creditCode)
        => $"{(creditCode is null ? "" : $"({organization}.credit_code = {creditCode}) is not true, ")}{organization}.credit_code nulls last, {organization}.kind <> {kind}, {organization}.kind = {Unknown}, {organization}.kind, {organization}.id";
}
