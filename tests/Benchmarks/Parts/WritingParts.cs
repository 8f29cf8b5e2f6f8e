using System.Text;
using BenchmarkDotNet.Attributes;
using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Reading.Plans;
using Jianye.DataHub.Data.Reading.Requests;
using Jianye.DataHub.Data.Reading;

namespace Jianye.DataHub.Tests.Benchmarks.Parts;

/// <summary>A thousand rows of a key and nine texts: into their buffer, and from there into the answer.</summary>
[MemoryDiagnoser]
public class WritingParts
{
    private const int Rows = 1_000;

    private static readonly byte[] Text = Encoding.UTF8.GetBytes("南京市建邺区莫愁湖街道");
    private static readonly string[] Names = ["name", "phone", "addressText", "idNumber", "hukouAddress", "sex", "birthDate", "populationKind", "education"];

    private readonly ReadPlan _plan = ReadCompiler.Compile(Operation(), AccessRights.Everything);
    private readonly ValueBinder _binder = new(new ReadBindings(new Dictionary<string, object?>(), DateTimeOffset.UnixEpoch, AccessRights.Everything));
    private RowSet _rows = null!;

    [GlobalSetup]
    public void SetUp() => _rows = Take();

    [Benchmark]
    public int TakeRows()
    {
        using var rows = Take();
        return rows.Length;
    }

    [Benchmark]
    public int WriteRows()
    {
        using var output = new PooledBytes();
        new JsonRowWriter([_rows], _binder, new CursorReader(_plan, _binder), output).Write(_plan.Roots);
        return output.Length;
    }

    private RowSet Take()
    {
        var rows = new RowSet(_plan.Statements[0].Cells.Count, isGrouped: false);
        for (var row = 0; row < Rows; row++)
        {
            rows.BeginRow(default);
            rows.Write(new byte[16]);
            rows.EndCell();
            for (var cell = 1; cell < _plan.Statements[0].Cells.Count; cell++)
            {
                JsonText.Write(rows, Text);
                rows.EndCell();
            }
        }

        return rows;
    }

    private static ReadOperation Operation()
    {
        var entity = HubModel.Instance.Entities["Resident"];
        List<ReadField> fields = [new ReadField.Id("id")];
        foreach (var name in Names) fields.Add(new ReadField.Value(name, entity.Properties.Values.Single(property => property.Name.Equals(name, StringComparison.OrdinalIgnoreCase))));
        var nodes = new ConnectionField.Nodes("nodes", new ReadSelection(fields));
        var page = new ReadPage(new ReadValue.Constant(Rows), Backward: false, null, null, Rows);
        return new ReadOperation([new ReadRoot.Collection("residents", new ReadCollection(entity, null, [], page, new ConnectionSelection([nodes])))]);
    }
}
