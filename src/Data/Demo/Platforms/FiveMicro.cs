using Jianye.DataHub.Data.Demo.Delivery;
using Jianye.DataHub.Data.Demo.District;
using Jianye.DataHub.Data.Demo.Writing;

namespace Jianye.DataHub.Data.Demo.Platforms;

/// <summary>11: party members, branches, wishes, deeds, actions and honours as one stream of versions, a file a day; the first holds everything.</summary>
internal sealed class FiveMicro : IDemoPlatform
{
    public const string Stamp = "ts";

    private const string Operation = "op";
    private const string Delete = "delete";

    private static readonly DeltaForm Form = new(Operation, "upsert", "upsert", Delete, Stamp, Stamps.IsoZoned);

    public string Slug => "11-five-micro";

    public void Write(DemoDistrict district, DemoOutput output)
    {
        var members = new PartyMembers(district, Slug);
        var works = new PartyWorks(district, Slug, members);
        var wishes = new MicroWishes(district, Slug, members);
        var days = new SortedDictionary<string, List<IEnumerable<(string Entity, DemoDataset Dataset, DemoRecord Record)>>>(StringComparer.Ordinal);
        Feed("member", members.Members, fields => fields["onJobCheckin"] = true);
        Feed("branch", members.Branches, null);
        Feed("wish", wishes.Source, fields => (fields["status"], fields["doneAt"]) = (MicroWishes.Fulfilled, "2018-06-25T10:00:00+08:00"));
        Feed("deed", works.Deeds, fields => fields["status"] = PartyWorks.Done);
        Feed("action", works.Actions, _ => { });
        Feed("star", works.Stars, _ => { });

        foreach (var (day, streams) in days)
        {
            using var file = new JsonLines(output, $"{Slug}/delta-{day}.jsonl");
            foreach (var (entity, dataset, record) in SortedMerge.Of(streams, item => item.Record.Touched)) file.Add(Line(entity, dataset, record));
        }

        void Feed(string entity, DemoSource source, Action<Fields>? amend)
        {
            // The first batch is the full one: branches never change after it.
            foreach (var batch in new DeltaFeed(source, Form, sorted: true, amend ?? (_ => { })).Batches().Take(amend is null ? 1 : int.MaxValue))
            {
                if (!days.TryGetValue(batch.Day, out var streams)) days[batch.Day] = streams = [];
                streams.Add(output.Noted(source.Dataset, batch.Records).Select(record => (entity, source.Dataset, record)));
            }
        }
    }

    /// <summary>The record in its envelope; of a deleted one the key alone.</summary>
    private static Fields Line(string entity, DemoDataset dataset, DemoRecord record)
    {
        var data = new Fields();
        foreach (var (name, value) in record.Fields)
        {
            if (name is Operation or Stamp || ((string?)record.Fields[Operation] == Delete && name != dataset.KeyField)) continue;
            data[name] = value;
        }

        return new Fields
        {
            ["entity"] = entity,
            [Operation] = record.Fields[Operation],
            ["ver"] = record.Occurrence,
            [Stamp] = record.Fields[Stamp],
            ["data"] = data,
        };
    }
}
