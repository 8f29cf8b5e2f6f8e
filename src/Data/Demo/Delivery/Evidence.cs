namespace Jianye.DataHub.Data.Demo.Delivery;

/// <summary>What else a record says of a person, beside name, phone and ID.</summary>
[Flags]
internal enum Evidence
{
    None = 0,
    BirthDate = 1,
    Address = 2,
}
