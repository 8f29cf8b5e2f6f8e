namespace Jianye.DataHub.Data.Connectors.Identity;

/// <summary>The registers that list a person once: two rows of one are two persons unless an ID says otherwise.</summary>
internal static class RegisterOfPersons
{
    private static readonly HashSet<string> Datasets = new(StringComparer.Ordinal)
    {
        "07-nj-smart-community/t_resident", "10-work-diary/workers", "11-five-micro/members", "12-virtual-elder-home/elders",
    };

    public static bool ListsOnce(string dataset) => Datasets.Contains(dataset);
}
