using Jianye.DataHub.Data.Demo.District;

namespace Jianye.DataHub.Data.Demo.Delivery;

/// <summary>A person as a record names him.</summary>
/// <param name="Name">As it is compared: without the spaces and traditional forms of the writing, but with its wrong character. Null when none
/// is given.</param>
internal sealed record DemoMention(string Role, Person Person, string? Name, WrittenPhone Phone, WrittenIdKind Id)
{
    private const string Weak = "weak";

    public bool IsNameRight => Name == Person.Name;

    public bool SaysBirthDate { get; init; }

    /// <summary>True when it gives the number that the person has as a social worker.</summary>
    public bool SaysWorkerNumber { get; init; }

    /// <summary>Post and grid, where they tell who is meant; else null.</summary>
    public string? Post { get; init; }

    /// <summary>Null when the record says none, or one that cannot be found.</summary>
    public Dwelling? Dwelling { get; init; }

    /// <summary>True for the row of a register, which makes a person known by itself.</summary>
    public bool IsOfRegister { get; init; }

    public bool HasFullId => Id is WrittenIdKind.Full or WrittenIdKind.Legacy or WrittenIdKind.Passport;

    /// <summary>The strongest thing that the record says of the person beside others; <c>weak</c> when nothing is.</summary>
    public string Evidence => HasFullId ? "id"
        : !IsNameRight ? Weak
        : Phone.IsOwn ? "name_phone"
        : SaysBirthDate ? "name_dob"
        : Dwelling is not null ? "name_addr"
        : Id == WrittenIdKind.Part ? "name_tail"
        : SaysWorkerNumber ? "name_number"
        : Post is not null ? "name_post"
        : Weak;
}
