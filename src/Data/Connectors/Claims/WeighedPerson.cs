namespace Jianye.DataHub.Data.Connectors.Claims;

/// <summary>A person of whom it is known whose word wins.</summary>
/// <param name="Id">The hub's id.</param>
/// <param name="Household">The household that the strongest record names; null for none.</param>
/// <param name="AddressKey">The dwelling that the strongest record names; null for none.</param>
/// <param name="Merged">All that is said, weighed.</param>
internal sealed record WeighedPerson(Guid Id, Guid? Household, string? AddressKey, MergedClaims Merged)
{
    public static WeighedPerson Of(ClaimedPerson person) => new(person.Id, person.Household(), person.AddressKey(), ResidentClaims.Merge(person.Claims()));
}
