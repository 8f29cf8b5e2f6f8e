using Jianye.DataHub.Data.Reading.Requests;

namespace Jianye.DataHub.Data.Reading.Aggregates;

/// <summary>One of the two directions in which a map's cells are counted.</summary>
internal sealed record CellAxis(CellShape Shape, bool IsNorth);
