using Jianye.DataHub.Data.Reading.Requests;

namespace Jianye.DataHub.Data.Reading.Filters;

/// <summary>How far a box reaches beyond its geometry: metres, and the geometry's own buffer in metres where it has one.</summary>
internal sealed record BoxReach(ReadValue Metres, ReadValue? Buffer);
