namespace Jianye.DataHub.Data.Demo.Delivery;

/// <param name="Text">Null when none is given.</param>
/// <param name="Kind">Which of the person's numbers it is.</param>
internal readonly record struct WrittenPhone(string? Text, WrittenPhoneKind Kind)
{
    /// <summary>True for a number that the person uses now.</summary>
    public bool IsOwn => Kind is WrittenPhoneKind.Mobile or WrittenPhoneKind.Landline;
}
