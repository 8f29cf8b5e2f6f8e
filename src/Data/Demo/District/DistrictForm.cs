namespace Jianye.DataHub.Data.Demo.District;

/// <summary>How people live together and are spread over the grids. It changes what chance makes of a seed.</summary>
/// <param name="Alone">Up to which share, from 0 to 1, of all households an elder lives alone; foreigners take the first of it.</param>
/// <param name="ElderCouples">Up to which share two elders live together.</param>
/// <param name="Singles">Up to which share one younger person lives alone; the rest are families.</param>
/// <param name="Child">The chance of a child in a family that is old enough for one.</param>
/// <param name="SecondChild">The chance of another one.</param>
/// <param name="Grandmother">The chance of a grandmother in a family.</param>
/// <param name="Grandfather">The chance of a grandfather in a family.</param>
/// <param name="HasDenseGrids">Whether grids differ in the number of their buildings, up to five times.</param>
internal sealed record DistrictForm(
    double Alone, double ElderCouples, double Singles, double Child, double SecondChild, double Grandmother, double Grandfather, bool HasDenseGrids)
{
    /// <summary>Small households and even grids, as deliveries tell of them: 2.4 members each.</summary>
    public static readonly DistrictForm Even = new(0.12, 0.25, 0.42, 0.8, 0.2, 0.18, 0, HasDenseGrids: false);

    /// <summary>As the district is: 540,000 residents in 190,000 households, most of them where buildings stand close.</summary>
    public static readonly DistrictForm Full = new(0.07, 0.185, 0.29, 0.87, 0.28, 0.23, 0.07, HasDenseGrids: true);
}
