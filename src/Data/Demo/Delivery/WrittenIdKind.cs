namespace Jianye.DataHub.Data.Demo.Delivery;

internal enum WrittenIdKind
{
    None,
    Full,
    Legacy,

    /// <summary>All but the middle, or only the last four or six characters.</summary>
    Part,
    Passport,
    WrongCheck,
}
