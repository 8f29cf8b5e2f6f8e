namespace Jianye.DataHub.Data.Connectors.Identity;

/// <summary>Whether a name that looks like a misspelt one is the name of somebody else, whom phone, birth date or dwelling mean too.</summary>
internal sealed class MeantOthers(IReadOnlyList<Mention> all)
{
    private readonly Lazy<ILookup<string, int>> _byName = new(() => Enumerable.Range(0, all.Count)
        .Where(index => all[index].Name is not null).ToLookup(index => all[index].Name!, StringComparer.Ordinal));

    /// <param name="index">The mention whose name is not the holder's.</param>
    /// <param name="holders">All mentions with the number.</param>
    public bool IsAnother(int index, IReadOnlyCollection<int> holders)
    {
        var mention = all[index];
        return _byName.Value[mention.Name!].Any(other => SharesMore(mention, all[other]) && !holders.Contains(other) && CanNotBe(all[other], mention, holders));
    }

    private static bool SharesMore(Mention mention, Mention other)
        => (mention.Phone is not null && mention.Phone == other.Phone)
            || (mention.AddressKey is not null && mention.AddressKey == other.AddressKey)
            || (mention.BirthDate is not null && mention.BirthDate == (other.BirthDate ?? (other.CitizenId is null ? null : CitizenIdFacts.BirthDate(other.CitizenId))));

    /// <summary>Somebody whom the number can't be of: another number, birth date or sex, or another row of the holder's register.</summary>
    private bool CanNotBe(Mention other, Mention holder, IReadOnlyCollection<int> holders)
    {
        if (holder.CitizenId is { } id)
        {
            if (other.CitizenId is not null || other.Passport is not null) return true;
            if (other.BirthDate is { } birth && birth != CitizenIdFacts.BirthDate(id)) return true;
            if (other.Sex is { } sex && sex != CitizenIdFacts.Sex(id)) return true;
        }
        else if (other.CitizenId is not null || other.Passport is not null)
        {
            return true;
        }

        return RegisterOfPersons.ListsOnce(other.Dataset)
            && holders.Any(index => all[index].Dataset == other.Dataset && all[index].SourceKey != other.SourceKey);
    }
}
