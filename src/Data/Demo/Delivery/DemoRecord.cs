using Jianye.DataHub.Data.Demo.District;

namespace Jianye.DataHub.Data.Demo.Delivery;

/// <summary>One record as a platform delivers it, and what is true of it.</summary>
internal sealed class DemoRecord
{
    public required Fields Fields { get; init; }

    /// <summary>When the platform last touched it; local time. The order of delivery where a platform sorts.</summary>
    public DateTime Touched { get; set; }

    /// <summary>Null when the words of the record place it in no grid.</summary>
    public DemoGrid? Grid { get; init; }

    public Household? Household { get; init; }

    public IReadOnlyList<DemoMention> Mentions { get; init; } = [];

    public DemoVerdict Verdict { get; set; } = DemoVerdict.Accept;

    /// <summary>A code of the list of reject reasons; empty when the record is accepted.</summary>
    public string Reason { get; init; } = "";

    /// <summary>How many records of its key came before it, plus one.</summary>
    public int Occurrence { get; set; } = 1;

    /// <summary>The same record delivered once more.</summary>
    public DemoRecord Again(int occurrence) => new()
    {
        Fields = Fields,
        Touched = Touched,
        Grid = Grid,
        Household = Household,
        Verdict = DemoVerdict.Duplicate,
        Reason = "DUPLICATE_DELIVERY",
        Occurrence = occurrence,
    };
}
