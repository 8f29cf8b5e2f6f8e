using Jianye.DataHub.Data.Reading.Requests;
using NpgsqlTypes;

namespace Jianye.DataHub.Data.Sql;

/// <summary>Where a parameter's value comes from and what is done to it before it is sent.</summary>
/// <param name="Value">The caller's value; null for one of the hub's own (<see cref="ParameterUse.Today"/>, <see cref="ParameterUse.Now"/>).</param>
/// <param name="Use">What is done to it.</param>
/// <param name="Type">The type sent.</param>
/// <param name="Detail">The entity of an id, the largest page size, the position of a cursor's key: what <paramref name="Use"/> needs.</param>
internal sealed record SqlParameterSource(ReadValue? Value, ParameterUse Use, NpgsqlDbType? Type, object? Detail = null);
