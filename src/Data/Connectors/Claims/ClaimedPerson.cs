namespace Jianye.DataHub.Data.Connectors.Claims;

/// <summary>A person with all that live records say.</summary>
/// <param name="Id">The hub's id.</param>
/// <param name="Said">At least one.</param>
internal sealed record ClaimedPerson(Guid Id, IReadOnlyList<SaidOfPerson> Said)
{
    public IReadOnlyList<PersonClaim> Claims() => [.. Said.SelectMany(said => said.PersonClaims())];

    /// <summary>The household that the strongest record names; null for none.</summary>
    public Guid? Household() => Strongest(said => said.Household is not null, said => said.Source)?.Household;

    /// <summary>The dwelling that the strongest record names; null for none.</summary>
    public string? AddressKey() => Strongest(said => said.AddressKey is not null, said => said.AddressKey!)?.AddressKey;

    /// <summary>The stronger word, then the later, then the first by key.</summary>
    private SaidOfPerson? Strongest(Func<SaidOfPerson, bool> speaks, Func<SaidOfPerson, string> key) => Said
        .Where(speaks).OrderBy(said => said.Rank).ThenByDescending(said => said.Recency ?? 0).ThenBy(key, StringComparer.Ordinal).FirstOrDefault();
}
