namespace Jianye.DataHub.Data.Demo.Delivery;

internal enum WrittenPhoneKind
{
    None,
    Mobile,

    /// <summary>A mobile number that was given up.</summary>
    Old,
    Landline,
}
