namespace Jianye.DataHub.Data.Connectors.Identity;

/// <summary>Gives every resolved person a hub id: the one that its mentions had, as far as nobody has a better claim to it.</summary>
internal static class HubIds
{
    /// <summary>The id of each person, by the person's number.</summary>
    public static IReadOnlyDictionary<int, Guid> Assign(IReadOnlyList<Resolution> resolutions)
    {
        var holders = resolutions
            .Where(resolution => resolution is { Person: not null, Mention.ResidentId: not null })
            .GroupBy(resolution => (Id: resolution.Mention.ResidentId!.Value, Person: resolution.Person!.Value))
            .Select(group => (group.Key.Id, group.Key.Person, Count: group.Count()))
            // An id that was split goes with most of its mentions; a person who was joined keeps the oldest.
            .GroupBy(claim => claim.Id)
            .Select(claims => claims.OrderByDescending(claim => claim.Count).ThenBy(claim => claim.Person).First());
        var ids = holders.GroupBy(claim => claim.Person).ToDictionary(
            claims => claims.Key, claims => claims.Select(claim => claim.Id).OrderBy(id => id.ToString("N"), StringComparer.Ordinal).First());
        foreach (var resolution in resolutions)
        {
            if (resolution.Person is { } person && !ids.ContainsKey(person)) ids[person] = Guid.CreateVersion7();
        }

        return ids;
    }
}
