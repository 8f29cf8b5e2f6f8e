using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Jianye.DataHub.Data.Entities;

/// <summary>Stores an enum by its word.</summary>
internal sealed class EnumTextConverter<T>() : ValueConverter<T, string>(value => EnumWords.Of(value), word => EnumWords.Parse<T>(word))
    where T : struct, Enum;
