using Jianye.DataHub.Data.Demo.Delivery;

namespace Jianye.DataHub.Data.Demo.Writing;

/// <summary>Numbers the spellings of names and the posts, so that mentions can be kept small.</summary>
internal sealed class MentionWords
{
    /// <summary>The person's right name, whatever it is: mentions are compared within one person.</summary>
    private const int RightName = -1;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    /// <param name="record">Tells its record from others.</param>
    public KeptMention Keep(DemoMention mention, int record)
        => new(mention.Person.Number, record, mention.IsNameRight ? RightName : Number(mention.Name), Number(mention.Post), FactsOf(mention));

    private static MentionFacts FactsOf(DemoMention mention)
    {
        var facts = mention.Phone.Kind switch
        {
            WrittenPhoneKind.Mobile => MentionFacts.Mobile,
            WrittenPhoneKind.Old => MentionFacts.OldMobile,
            WrittenPhoneKind.Landline => MentionFacts.Landline,
            _ => MentionFacts.None,
        };
        facts |= mention.Id switch
        {
            // A citizen ID has the birth date inside, a passport number has not.
            WrittenIdKind.Full or WrittenIdKind.Legacy => MentionFacts.FullId | MentionFacts.BirthDate,
            WrittenIdKind.Passport => MentionFacts.FullId,
            WrittenIdKind.Part => MentionFacts.PartOfId,
            _ => MentionFacts.None,
        };
        if (mention.Dwelling is { } dwelling) facts |= dwelling == mention.Person.Household?.OldDwelling ? MentionFacts.OldDwelling : MentionFacts.Dwelling;
        if (mention.SaysBirthDate) facts |= MentionFacts.BirthDate;
        if (mention.SaysWorkerNumber) facts |= MentionFacts.WorkerNumber;
        if (mention.IsOfRegister) facts |= MentionFacts.Register;
        return facts;
    }

    private int Number(string? word)
    {
        if (word is null) return 0;
        if (!_numbers.TryGetValue(word, out var number)) _numbers[word] = number = _numbers.Count + 1;
        return number;
    }
}
