using Jianye.DataHub.Data.Connectors.Mapping;

namespace Jianye.DataHub.Data.Connectors.Importing;

/// <summary>Decides what becomes of a record by what is held of its key: the first verdict that holds, in the order of the
/// platforms' README. Pure but for the state it is given, which it brings up to date.</summary>
internal static class RecordVerdicts
{
    /// <param name="record">The next record of the key in delivery order.</param>
    /// <param name="state">What is held of its key.</param>
    /// <param name="deliveredOn">The date in the file's name; null where it has none.</param>
    public static Verdict Decide(MappedRecord record, LinkState state, DateOnly? deliveredOn)
    {
        var occurrence = ++state.Delivered;
        var hash = HashOf(record);
        if (record.Rejection is { Unreadable: true }) return new Verdict(Verdict.Reject, occurrence);

        var older = deliveredOn < state.SeenOn;
        if (deliveredOn is not null && !older) state.SeenOn = deliveredOn;
        if (IsRepeat(record, state, hash)) return new Verdict(Verdict.Duplicate, occurrence);
        if (record.Dataset.HasWatermark ? record.Watermark < state.Watermark : older) return new Verdict(Verdict.Stale, occurrence);
        if (record.Operation != RecordOperation.Upsert) return Take(record, state, hash, occurrence);
        if (record.Rejection is not null) return new Verdict(Verdict.Reject, occurrence);

        state.Live = true;
        state.Held = occurrence;
        Remember(record, state, hash);
        if (record.Dataset.Entity is not null) state.EntityId ??= Guid.CreateVersion7();
        return new Verdict(Verdict.Accept, occurrence);
    }

    /// <summary>The content's hash in the form in which the database keeps it.</summary>
    public static Guid HashOf(MappedRecord record)
    {
        Span<byte> bytes = stackalloc byte[16];
        System.Buffers.Binary.BinaryPrimitives.WriteUInt128BigEndian(bytes, record.ContentHash);
        return new Guid(bytes, bigEndian: true);
    }

    private static bool IsRepeat(MappedRecord record, LinkState state, Guid hash)
        => record.Dataset.HasWatermark ? state.TakenIn.Contains(hash) : state.Live && state.Hash == hash;

    private static Verdict Take(MappedRecord record, LinkState state, Guid hash, long occurrence)
    {
        var withdrawn = record.Operation == RecordOperation.Withdraw && state.Live ? state.Held : null;
        state.Live = false;
        Remember(record, state, hash);
        return new Verdict(Verdict.Delete, occurrence, withdrawn);
    }

    private static void Remember(MappedRecord record, LinkState state, Guid hash)
    {
        if (record.Watermark is { } watermark) state.Watermark = watermark;
        state.Hash = hash;
        if (record.Dataset.HasWatermark) state.TakenIn.Add(hash);
    }
}
