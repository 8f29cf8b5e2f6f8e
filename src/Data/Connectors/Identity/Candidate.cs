namespace Jianye.DataHub.Data.Connectors.Identity;

/// <summary>What is known of somebody who may turn out to be the same as another: the mentions joined so far and their evidence.</summary>
/// <remarks>Two that one register lists apart, or whose numbers differ, were joined by an ID: that word stands.</remarks>
internal sealed class Candidate
{
    private ValueSet<string> _names;
    private ValueSet<string> _phones;
    private ValueSet<string> _citizenIds;
    private ValueSet<string> _passports;
    private ValueSet<string> _idPatterns;
    private ValueSet<DateOnly> _birthDates;
    private ValueSet<string> _sexes;
    private ValueSet<string> _addressKeys;
    private ValueSet<string> _workerNumbers;
    private ValueSet<string> _posts;
    private ValueSet<(string Dataset, string Key)> _registerKeys;
    private ValueSet<int> _marks;

    public ref readonly ValueSet<string> Names => ref _names;

    public ref readonly ValueSet<string> Phones => ref _phones;

    public ref readonly ValueSet<string> CitizenIds => ref _citizenIds;

    public ref readonly ValueSet<string> Passports => ref _passports;

    public ref readonly ValueSet<string> IdPatterns => ref _idPatterns;

    public ref readonly ValueSet<DateOnly> BirthDates => ref _birthDates;

    public ref readonly ValueSet<string> Sexes => ref _sexes;

    public ref readonly ValueSet<string> AddressKeys => ref _addressKeys;

    public ref readonly ValueSet<string> WorkerNumbers => ref _workerNumbers;

    public ref readonly ValueSet<string> Posts => ref _posts;

    /// <summary>Rows in registers that list a person once.</summary>
    public ref readonly ValueSet<(string Dataset, string Key)> RegisterKeys => ref _registerKeys;

    /// <summary>Indexes of the mentions.</summary>
    public List<int> Mentions { get; } = [];

    /// <summary>The first of <see cref="Mentions"/> in the order of all: settles what evidence leaves open.</summary>
    public int First { get; private set; } = int.MaxValue;

    public bool InRegister { get; private set; }

    /// <summary>A valid number, a row of a register, or a name with a phone or birth date makes a person known.</summary>
    public bool IsKnown => IsFirmlyKnown || (_names.Count > 0 && (_phones.Count > 0 || _birthDates.Count > 0));

    /// <summary>Known whatever else the hub holds: nothing ambiguous can take it away.</summary>
    public bool IsFirmlyKnown => InRegister || _citizenIds.Count > 0 || _passports.Count > 0;

    /// <param name="index">The mention's place among all.</param>
    /// <param name="mention">The mention.</param>
    /// <param name="isIdSetAside">True where its number is somebody else's.</param>
    public void Add(int index, Mention mention, bool isIdSetAside)
    {
        Mentions.Add(index);
        First = Math.Min(First, index);
        _names.Add(mention.Name);
        _phones.Add(mention.Phone);
        _idPatterns.Add(mention.IdPattern);
        _sexes.Add(mention.Sex);
        _addressKeys.Add(mention.AddressKey);
        _workerNumbers.Add(mention.WorkerNumber);
        _posts.Add(mention.Post);
        if (mention.BirthDate is { } birth) _birthDates.Add(birth);
        if (!isIdSetAside)
        {
            _passports.Add(mention.Passport);
            if (mention.CitizenId is { } id)
            {
                _citizenIds.Add(id);
                if (CitizenIdFacts.BirthDate(id) is { } born) _birthDates.Add(born);
                _sexes.Add(CitizenIdFacts.Sex(id));
            }
        }

        InRegister |= mention.Register;
        if (RegisterOfPersons.ListsOnce(mention.Dataset)) _registerKeys.Add((mention.Dataset, mention.SourceKey));
    }

    /// <summary>Adds the marks of decisions that keep one of the mentions apart from others.</summary>
    public void Mark(IReadOnlyList<int> marks)
    {
        foreach (var mark in marks) _marks.Add(mark);
    }

    /// <summary>Whether somebody has decided that the two are not one.</summary>
    public bool IsKeptApartFrom(Candidate other)
    {
        foreach (var mark in _marks.Values)
        {
            if (other._marks.Contains(-mark)) return true;
        }

        return false;
    }

    /// <summary>Takes over all that is known of another, who was found to be the same.</summary>
    public void Take(Candidate other)
    {
        Mentions.AddRange(other.Mentions);
        First = Math.Min(First, other.First);
        _names.AddAll(other._names);
        _phones.AddAll(other._phones);
        _citizenIds.AddAll(other._citizenIds);
        _passports.AddAll(other._passports);
        _idPatterns.AddAll(other._idPatterns);
        _birthDates.AddAll(other._birthDates);
        _sexes.AddAll(other._sexes);
        _addressKeys.AddAll(other._addressKeys);
        _workerNumbers.AddAll(other._workerNumbers);
        _posts.AddAll(other._posts);
        _registerKeys.AddAll(other._registerKeys);
        _marks.AddAll(other._marks);
        InRegister |= other.InRegister;
    }
}
