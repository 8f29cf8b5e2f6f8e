namespace Jianye.DataHub.Data.Demo.Delivery;

/// <param name="Text">Null when none is given.</param>
/// <param name="Number">The same without the style in which it is written.</param>
/// <param name="IsOwn">True for a number that the person uses now.</param>
internal readonly record struct WrittenPhone(string? Text, string? Number, bool IsOwn);
