namespace Jianye.DataHub.Data.Demo.Delivery;

internal enum WrittenIdKind
{
    None,
    Full,
    Legacy,
    Masked,
    Passport,
    WrongCheck,
}
