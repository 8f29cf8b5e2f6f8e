namespace Jianye.DataHub.Data.Demo.Delivery;

/// <param name="IsRight">False for another character than the true one; spaces and traditional forms are right.</param>
internal readonly record struct WrittenName(string Text, bool IsRight);
