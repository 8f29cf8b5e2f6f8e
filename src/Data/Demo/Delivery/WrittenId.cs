namespace Jianye.DataHub.Data.Demo.Delivery;

/// <param name="Text">Null when none is given.</param>
internal readonly record struct WrittenId(string? Text, WrittenIdKind Kind)
{
    public Defect Defect => Kind == WrittenIdKind.WrongCheck ? Defect.WrongCheckCharacter : default;
}
