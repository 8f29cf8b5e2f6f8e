using Jianye.DataHub.Data.Connectors.Importing;
using Jianye.DataHub.Data.Connectors.Mapping;

namespace Jianye.DataHub.Tests.Unit.Connectors.Importing;

/// <summary>The first verdict that holds is a record's.</summary>
public sealed class RecordVerdictsTests
{
    private static readonly DateOnly Monday = new(2018, 6, 4);

    private static readonly DateOnly Tuesday = Monday.AddDays(1);

    private static readonly DateOnly Wednesday = Monday.AddDays(2);

    private readonly LinkState _state = new();

    [Fact]
    public void What_can_not_be_read_is_rejected_before_anything_else()
    {
        Decide(Record(1, watermark: 10));

        Assert.Equal("reject", Decide(Record(1, watermark: 10, rejection: Unreadable)));
        Assert.Equal("reject", Decide(Record(2, watermark: 5, rejection: Unreadable)));
        Assert.Equal("reject", Decide(Record(3, watermark: 11, operation: RecordOperation.Delete, rejection: Unreadable)));
        Assert.True(_state.Live);
    }

    [Fact]
    public void A_repeat_is_a_duplicate_before_it_is_stale()
    {
        Decide(Record(1, watermark: 10));
        Decide(Record(2, watermark: 20));

        Assert.Equal("duplicate", Decide(Record(1, watermark: 10)));
        Assert.Equal(2, _state.Held);
    }

    [Fact]
    public void An_older_version_is_stale_before_its_content_is_looked_at()
    {
        Decide(Record(1, watermark: 10));

        Assert.Equal("stale", Decide(Record(2, watermark: 9)));
        Assert.Equal("stale", Decide(Record(3, watermark: 9, rejection: Impossible)));
        Assert.Equal("stale", Decide(Record(4, watermark: 9, operation: RecordOperation.Delete)));
        Assert.True(_state.Live);
    }

    [Fact]
    public void An_equal_watermark_is_applied()
    {
        Decide(Record(1, watermark: 10));

        Assert.Equal("accept", Decide(Record(2, watermark: 10)));
        Assert.Equal("delete", Decide(Record(3, watermark: 10, operation: RecordOperation.Delete)));
        Assert.False(_state.Live);
    }

    [Fact]
    public void A_lower_number_beside_the_watermark_is_older_too()
    {
        Decide(Record(1, watermark: 10, version: 5));

        Assert.Equal("stale", Decide(Record(2, watermark: 20, version: 4)));
        Assert.Equal("stale", Decide(Record(3, watermark: 9, version: 6)));
        Assert.Equal("accept", Decide(Record(4, watermark: 10, version: 5)));
        Assert.Equal("delete", Decide(Record(5, watermark: 30, version: 7, operation: RecordOperation.Delete)));
        Assert.Equal("stale", Decide(Record(6, watermark: 40, version: 6)));
        Assert.Equal("accept", Decide(Record(7, watermark: 40)));
    }

    [Fact]
    public void A_record_without_watermark_is_applied()
    {
        Decide(Record(1, watermark: 10));

        Assert.Equal("accept", Decide(Record(2)));
        Assert.Equal("stale", Decide(Record(3, watermark: 9)));
    }

    [Fact]
    public void Impossible_content_is_rejected_and_leaves_what_was_held()
    {
        Decide(Record(1, watermark: 10));

        Assert.Equal("reject", Decide(Record(2, watermark: 20, rejection: Impossible)));
        Assert.Equal((true, 1L, 10L), (_state.Live, _state.Held!.Value, _state.Watermark!.Value));
        Assert.Equal("accept", Decide(Record(3, watermark: 15)));
    }

    [Fact]
    public void A_repeat_of_a_rejected_record_is_rejected_again()
    {
        Assert.Equal("reject", Decide(Record(1, watermark: 10, rejection: Impossible)));
        Assert.Equal("reject", Decide(Record(1, watermark: 10, rejection: Impossible)));
        Assert.Equal(2, _state.Delivered);
    }

    [Fact]
    public void A_marker_deletes_a_key_that_was_never_seen()
    {
        Assert.Equal("delete", Decide(Record(1, watermark: 10, operation: RecordOperation.Delete)));
        Assert.Equal("stale", Decide(Record(2, watermark: 9)));
        Assert.False(_state.Live);
        Assert.Null(_state.EntityId);
    }

    [Fact]
    public void A_deleted_record_is_brought_back_by_a_newer_version_under_its_old_entity()
    {
        Decide(Record(1, watermark: 10));
        var entity = _state.EntityId;
        Decide(Record(2, watermark: 20, operation: RecordOperation.Delete));

        Assert.Equal("stale", Decide(Record(3, watermark: 15)));
        Assert.Equal("duplicate", Decide(Record(1, watermark: 10)));
        Assert.False(_state.Live);
        Assert.Equal("accept", Decide(Record(4, watermark: 30)));
        Assert.True(_state.Live);
        Assert.Equal(entity, _state.EntityId);
    }

    [Fact]
    public void A_marker_that_comes_again_is_a_duplicate()
    {
        Decide(Record(1, watermark: 10, operation: RecordOperation.Delete));

        Assert.Equal("duplicate", Decide(Record(1, watermark: 10, operation: RecordOperation.Delete)));
    }

    [Fact]
    public void Without_watermark_only_the_version_held_now_repeats()
    {
        Decide(Dump(1), Monday);
        Decide(Dump(2), Tuesday);

        Assert.Equal("duplicate", Decide(Dump(2), Wednesday));
        Assert.Equal("accept", Decide(Dump(1), Wednesday));
    }

    [Fact]
    public void Without_watermark_the_day_of_the_delivery_tells_what_is_older()
    {
        Decide(Dump(1), Tuesday);

        Assert.Equal("stale", Decide(Dump(2), Monday));
        Assert.Equal("accept", Decide(Dump(2), Tuesday));
    }

    [Fact]
    public void A_version_delivered_again_is_as_new_as_its_last_delivery()
    {
        Decide(Dump(1), Monday);
        Decide(Dump(1), Wednesday);

        Assert.Equal("stale", Decide(Dump(2), Tuesday));
    }

    [Fact]
    public void A_rejected_record_makes_no_earlier_one_stale()
    {
        Decide(Dump(1), Monday);
        Decide(Dump(2, Impossible), Wednesday);

        Assert.Equal("accept", Decide(Dump(3), Tuesday));
    }

    [Fact]
    public void What_a_later_dump_no_longer_had_is_not_brought_back_by_an_earlier_one()
    {
        Decide(Dump(1), Monday);
        (_state.Live, _state.SeenOn) = (false, Wednesday);

        Assert.Equal("stale", Decide(Dump(1), Monday));
        Assert.Equal("stale", Decide(Dump(2), Tuesday));
        Assert.Equal("accept", Decide(Dump(1), Wednesday));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_key_is_not_missing_from_a_dump_in_which_its_record_was_refused(bool unreadable)
    {
        Decide(Dump(1), Monday);
        Decide(Dump(2, unreadable ? Unreadable : Impossible), Tuesday);

        Assert.Equal(Tuesday, _state.SeenOn);
    }

    [Fact]
    public void A_recall_takes_back_what_is_held()
    {
        Decide(Record(1));
        var recall = new LinkState();

        Assert.Equal("delete", RecordVerdicts.Decide(ReadRecord.Of(Record(2, operation: RecordOperation.Withdraw)), recall, null, _state).Word);
        Assert.False(_state.Live);
        Assert.False(recall.Live);
    }

    [Fact]
    public void A_message_that_comes_after_its_recall_is_withdrawn_and_so_is_its_repeat()
    {
        RecordVerdicts.Decide(ReadRecord.Of(Record(9, operation: RecordOperation.Withdraw)), new LinkState(), null, _state);

        Assert.Equal("withdrawn", Decide(Dump(1)));
        Assert.Equal("withdrawn", Decide(Dump(1)));
        Assert.Equal((false, 2L), (_state.Live, _state.Held!.Value));
        Assert.Equal("reject", Decide(Record(3, rejection: Impossible)));
    }

    [Fact]
    public void An_orphan_is_rejected_and_leaves_what_was_held()
    {
        Assert.True(RecordVerdicts.Decide(ReadRecord.Of(Record(1)), _state, null, isOrphan: true).IsOrphan);
        Assert.Null(_state.Held);
        Decide(Record(2));

        Assert.Equal("reject", RecordVerdicts.Decide(ReadRecord.Of(Record(3)), _state, null, isOrphan: true).Word);
        Assert.Equal("duplicate", RecordVerdicts.Decide(ReadRecord.Of(Record(2)), _state, null, isOrphan: true).Word);
        Assert.Equal((true, 2L), (_state.Live, _state.Held!.Value));
    }

    [Fact]
    public void Occurrences_count_every_record_of_the_key()
    {
        Decide(Record(1, watermark: 10));
        Decide(Record(1, watermark: 10));
        Decide(Record(2, watermark: 9));
        Decide(Record(3, watermark: 20, rejection: Impossible));

        Assert.Equal(5, RecordVerdicts.Decide(ReadRecord.Of(Record(4, watermark: 30)), _state, null).Occurrence);
    }

    private static Rejection Unreadable => new("TRUNCATED_RECORD", "Cut.", Unreadable: true);

    private static Rejection Impossible => new("BAD_DATE", "No day.", Unreadable: false);

    private string Decide(MappedRecord record, DateOnly? deliveredOn = null) => RecordVerdicts.Decide(ReadRecord.Of(record), _state, deliveredOn).Word;

    private static MappedRecord Dump(int content, Rejection? rejection = null) => Record(content, rejection: rejection, hasWatermark: false);

    private static MappedRecord Record(
        int content, long? watermark = null, RecordOperation operation = RecordOperation.Upsert, Rejection? rejection = null, bool hasWatermark = true, long? version = null) => new()
    {
        Dataset = new DatasetDefinition { Platform = "03-wo-grid", Name = "team", Entity = "GridTeamMember", Rank = 7, HasWatermark = hasWatermark, MissingMeansDeleted = !hasWatermark },
        SourceKey = "1",
        Line = 1,
        Raw = "{}",
        ContentHash = (UInt128)content,
        Watermark = watermark,
        Version = version,
        Operation = operation,
        Rejection = rejection,
    };
}
