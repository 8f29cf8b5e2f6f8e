namespace Jianye.DataHub.Data.Connectors.Importing;

/// <summary>What the hub holds of one key of a data set; changed by <see cref="RecordVerdicts"/> as records of the key come.</summary>
internal sealed class LinkState
{
    /// <summary>True where the key is known already.</summary>
    public bool IsHeld { get; set; }

    /// <summary>How many records of the key were delivered, whatever became of them.</summary>
    public long Delivered { get; set; }

    /// <summary>The entity of the key, kept for good once given; null where its records make none.</summary>
    public Guid? EntityId { get; set; }

    /// <summary>False after a delete marker, a recall or a later dump without the key, and before anything was accepted.</summary>
    public bool Live { get; set; }

    /// <summary>The occurrence that is held; null where none was ever accepted.</summary>
    public long? Held { get; set; }

    /// <summary>The watermark of the last applied record or delete marker.</summary>
    public long? Watermark { get; set; }

    /// <summary>The number beside the watermark of the last applied record or delete marker; null where the data set has none.</summary>
    public long? Version { get; set; }

    /// <summary>The content of the version held.</summary>
    public Guid? Hash { get; set; }

    /// <summary>The latest date of a delivery that had the key, or of the dump that no longer had it; null where file names tell none.</summary>
    public DateOnly? SeenOn { get; set; }

    /// <summary>The latest date of a delivery of the version held; null where file names tell none, and where versions have a watermark.</summary>
    public DateOnly? HeldOn { get; set; }

    /// <summary>True where a record has changed what is held: the next derivation has to look at the key.</summary>
    public bool IsChanged { get; set; }

    /// <summary>True once a recall has named the key, whether or not its record is there yet.</summary>
    public bool Recalled { get; set; }

    /// <summary>The contents that were taken in before; kept only where versions have a watermark.</summary>
    public HashSet<Guid> TakenIn { get; } = [];
}
