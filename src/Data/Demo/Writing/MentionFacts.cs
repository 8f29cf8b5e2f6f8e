namespace Jianye.DataHub.Data.Demo.Writing;

/// <summary>What a mention says of a person besides the name. Each number, dwelling and date is the person's own: two mentions of one
/// person that both have a flag say the same.</summary>
[Flags]
internal enum MentionFacts
{
    None = 0,
    Mobile = 1,
    OldMobile = 2,
    Landline = 4,
    Dwelling = 8,

    /// <summary>The one before the move.</summary>
    OldDwelling = 16,

    /// <summary>Said as such, or inside a full ID.</summary>
    BirthDate = 32,
    WorkerNumber = 64,
    FullId = 128,
    PartOfId = 256,

    /// <summary>The row of a register, which makes a person known by itself.</summary>
    Register = 512,

    Phones = Mobile | OldMobile | Landline,

    /// <summary>What joins two mentions of one name where both have it.</summary>
    WithName = Phones | Dwelling | OldDwelling | BirthDate | WorkerNumber,
}
