namespace Jianye.DataHub.Data.Demo.District;

/// <summary>Fills one household: foreigners, elders alone or in a couple, single people, families.</summary>
internal sealed class HouseholdMaker(PeopleMaker people, DemoRandom random, Household household, DistrictForm form)
{
    private const string Head = "02";
    private const string Wife = "12";

    private readonly List<Person> _members = new(4);
    private readonly bool _isFloating = random.Chance(0.22);

    public IReadOnlyList<Person> Make()
    {
        var kind = random.Fraction();
        if (kind < 0.006)
            Add(Head, AnySex(), 25, 55, isForeign: true);
        else if (kind < form.Alone)
            Add(Head, AnySex(), 62, 92).Tags |= CareTags.LivingAlone;
        else if (kind < form.ElderCouples)
            AddElderCouple();
        else if (kind < form.Singles)
            Add(Head, AnySex(), 22, 45, isMinority: random.Chance(0.05));
        else
            AddFamily();
        AddTags();
        return [.. _members];
    }

    private void AddElderCouple()
    {
        foreach (var elder in new[] { Add(Head, true, 62, 88), Add(Wife, false, 60, 86) })
        {
            elder.Tags |= CareTags.EmptyNest;
            elder.MaritalStatus = "20";
        }
    }

    private void AddFamily()
    {
        var father = Add(Head, true, 28, 58, isMinority: random.Chance(0.01));
        var mother = Add(Wife, false, 26, 56);
        father.MaritalStatus = mother.MaritalStatus = "20";
        var oldestChild = Math.Min(father.Age, mother.Age) - 21;
        if (oldestChild > 1 && random.Chance(form.Child))
            AddChild(["21", "31"], Math.Max(0, oldestChild - 12), oldestChild);
        if (oldestChild > 4 && random.Chance(form.SecondChild))
            AddChild(["23", "33"], 0, oldestChild - 3);
        if (random.Chance(form.Grandmother))
            Add("52", false, Math.Max(father.Age + 20, 58), Math.Max(father.Age + 28, 64)).MaritalStatus = "30";
        if (form.Grandfather > 0 && random.Chance(form.Grandfather))
            Add("51", true, Math.Max(father.Age + 21, 60), Math.Max(father.Age + 30, 66)).MaritalStatus = "30";
    }

    private void AddChild(string[] relations, int youngest, int oldest)
    {
        var isMale = AnySex();
        Add(isMale ? relations[0] : relations[1], isMale, youngest, oldest);
    }

    private void AddTags()
    {
        foreach (var member in _members)
        {
            if (random.Chance(0.02))
                member.Tags |= CareTags.Disabled;
            if (member.Age > 50 && random.Chance(0.012))
                member.Tags |= CareTags.PreferentialTreatment;
        }

        if (!random.Chance(0.015))
            return;
        foreach (var member in _members)
            member.Tags |= CareTags.SubsistenceAllowance;
    }

    private bool AnySex() => random.Chance(0.5);

    private Person Add(string relation, bool isMale, int youngest, int oldest, bool isForeign = false, bool isMinority = false)
    {
        var setting = new PersonSetting(household, relation, _isFloating, isForeign, isMinority);
        var person = people.Add(random, isMale, PeopleMaker.Birth(random, youngest, oldest), setting);
        _members.Add(person);
        return person;
    }
}
