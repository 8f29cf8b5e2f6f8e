using Jianye.DataHub.Data.Connectors.Mapping;

namespace Jianye.DataHub.Data.Connectors.Importing;

/// <summary>Decides what becomes of a record by what is held of its key: the first verdict that holds, in the order of
/// docs/guides/integrators.md. Pure but for the state it is given, which it brings up to date.</summary>
internal static class RecordVerdicts
{
    /// <param name="read">The next record of the key in delivery order.</param>
    /// <param name="state">What is held of its key.</param>
    /// <param name="deliveredOn">The date in the file's name; null where it has none.</param>
    /// <param name="withdrawn">What is held of the key that a recall names; null where the record is none.</param>
    /// <param name="isOrphan">True where the record refers to one that nobody has delivered yet, and can't stand without it.</param>
    public static Verdict Decide(ReadRecord read, LinkState state, DateOnly? deliveredOn, LinkState? withdrawn = null, bool isOrphan = false)
    {
        var occurrence = ++state.Delivered;
        var hash = HashOf(read.ContentHash);
        var seenOn = state.SeenOn;
        // Even a refused record shows that its key was not missing from the dump.
        state.SeenOn = Later(seenOn, deliveredOn);
        if (read.IsMapped && read.Map().Rejection is { Unreadable: true }) return new Verdict(Verdict.Reject, occurrence);
        if (IsRepeat(read.Dataset, state, hash))
        {
            state.HeldOn = Later(state.HeldOn, deliveredOn);
            return new Verdict(Verdict.Duplicate, occurrence);
        }

        var record = read.Map();
        if (record.Rejection is { Unreadable: true }) return new Verdict(Verdict.Reject, occurrence);
        if (IsOlder(record, state, seenOn, deliveredOn)) return new Verdict(Verdict.Stale, occurrence);
        if (record.Operation != RecordOperation.Upsert) return Take(record, state, hash, occurrence, deliveredOn, withdrawn);
        if (record.Rejection is not null) return new Verdict(Verdict.Reject, occurrence);
        if (isOrphan) return new Verdict(Verdict.Reject, occurrence, IsOrphan: true);

        state.IsChanged = true;
        state.Live = !state.Recalled;
        state.Held = occurrence;
        state.HeldOn = Later(state.HeldOn, deliveredOn);
        Remember(record, state, hash);
        if (record.Dataset.Entity is not null) state.EntityId ??= Guid.CreateVersion7();
        return new Verdict(state.Recalled ? Verdict.Withdrawn : Verdict.Accept, occurrence);
    }

    /// <summary>The content's hash in the form in which the database keeps it.</summary>
    public static Guid HashOf(UInt128 hash)
    {
        Span<byte> bytes = stackalloc byte[16];
        System.Buffers.Binary.BinaryPrimitives.WriteUInt128BigEndian(bytes, hash);
        return new Guid(bytes, bigEndian: true);
    }

    /// <summary>Older than the version held: by watermark, else by the day of delivery; also older than the dump that no longer had the key.</summary>
    private static bool IsOlder(MappedRecord record, LinkState state, DateOnly? seenOn, DateOnly? deliveredOn)
        => record.Dataset.HasWatermark ? record.Watermark < state.Watermark || record.Version < state.Version
            : deliveredOn < state.HeldOn || (state is { Live: false, Held: not null } && deliveredOn < seenOn);

    private static DateOnly? Later(DateOnly? left, DateOnly? right) => left is null || right > left ? right ?? left : left;

    /// <summary>Whether a record says what is held, word for word: known without mapping it.</summary>
    public static bool IsRepeat(DatasetDefinition dataset, LinkState state, Guid hash)
        => dataset.HasWatermark ? state.TakenIn.Contains(hash) : state.Live && state.Hash == hash;

    private static Verdict Take(MappedRecord record, LinkState state, Guid hash, long occurrence, DateOnly? deliveredOn, LinkState? withdrawn)
    {
        state.IsChanged = true;
        state.Live = false;
        state.HeldOn = Later(state.HeldOn, deliveredOn);
        Remember(record, state, hash);
        if (withdrawn is not null) (withdrawn.Recalled, withdrawn.Live, withdrawn.IsChanged) = (true, false, true);
        return new Verdict(Verdict.Delete, occurrence);
    }

    private static void Remember(MappedRecord record, LinkState state, Guid hash)
    {
        if (record.Watermark is { } watermark) state.Watermark = watermark;
        if (record.Version is { } version) state.Version = version;
        state.Hash = hash;
        if (record.Dataset.HasWatermark) state.TakenIn.Add(hash);
    }
}
