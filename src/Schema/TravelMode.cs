namespace Jianye.DataHub.Schema;

/// <summary>How somebody gets about.</summary>
internal enum TravelMode
{
    Walk,
    Bike,
}
