using System.ComponentModel.DataAnnotations;

namespace Jianye.DataHub.Schema;

/// <summary>How far people get in how many minutes: what <c>servicesWithin</c> takes ways for, since the hub knows no streets. The defaults make
/// the quarter-hour circle (一刻钟生活圈) 865 m wide as the crow flies, within the 800 to 1,000 m of GB 50180-2018.</summary>
public sealed class TravelSettings
{
    /// <summary>Metres that a walker makes in a minute.</summary>
    /// <value>20 to 200. The default is 75, 4.5 km an hour.</value>
    [Range(20, 200)]
    public int WalkingPace { get; set; } = 75;

    /// <summary>Metres that a cyclist makes in a minute, lights and crossings included.</summary>
    /// <value>60 to 500. The default is 200, 12 km an hour.</value>
    [Range(60, 500)]
    public int CyclingPace { get; set; } = 200;

    /// <summary>How many times longer the way is than the straight line.</summary>
    /// <value>1 to 3. The default is 1.3, as it is usual in towns.</value>
    [Range(1.0, 3.0)]
    public double DetourFactor { get; set; } = 1.3;

    /// <summary>Minutes that may be asked for at most.</summary>
    /// <value>1 to 180. The default is 60.</value>
    [Range(1, 180)]
    public int MaximumMinutes { get; set; } = 60;

    /// <summary>Metres of the way in a minute.</summary>
    internal int Pace(TravelMode mode) => mode == TravelMode.Bike ? CyclingPace : WalkingPace;
}
