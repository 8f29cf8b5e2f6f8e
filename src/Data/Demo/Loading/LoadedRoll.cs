using Jianye.DataHub.Data.Demo.District;

namespace Jianye.DataHub.Data.Demo.Loading;

/// <summary>Some of the residents, with the place of each among them.</summary>
internal sealed class LoadedRoll
{
    private readonly Dictionary<Person, int> _places;

    public LoadedRoll(IReadOnlyList<Person> people)
    {
        People = people;
        _places = people.Select((person, place) => (person, place)).ToDictionary(pair => pair.person, pair => pair.place);
    }

    public IReadOnlyList<Person> People { get; }

    /// <summary>The place of a person, from 0; null for who is not among them.</summary>
    public int? Find(Person person) => _places.TryGetValue(person, out var place) ? place : null;
}
