namespace Jianye.DataHub.Data.Geography;

/// <summary>A point in decimal degrees, in whatever datum its holder says.</summary>
/// <param name="Longitude">Degrees east.</param>
/// <param name="Latitude">Degrees north.</param>
public readonly record struct Position(double Longitude, double Latitude);
