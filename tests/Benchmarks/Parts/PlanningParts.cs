using BenchmarkDotNet.Attributes;
using GraphQLParser.AST;
using GraphQLParser;
using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Data.Reading.Plans;
using Jianye.DataHub.Data.Reading.Requests;
using Jianye.DataHub.Data.Reading;
using Jianye.DataHub.Schema.Planning;
using Jianye.DataHub.Schema;
using Jianye.DataHub.Tests.Benchmarks.Workloads;

namespace Jianye.DataHub.Tests.Benchmarks.Parts;

/// <summary>What the first question of a shape costs: from the document to SQL, without validation.</summary>
[MemoryDiagnoser]
public class PlanningParts
{
    private static readonly OperationLimits Limits = new();
    private static readonly HubSchema Schema = new(Limits);
    private static readonly Dictionary<string, object?> Variables = new() { ["id"] = WireId.Write("Resident", Guid.Empty) };
    private static readonly Dictionary<string, string> NoIntrospection = [];

    private readonly string _text = new ResidentCard().Document;
    private GraphQLDocument _document = null!;
    private ReadOperation _operation = null!;

    [GlobalSetup]
    public void SetUp()
    {
        _document = ParseDocument();
        _operation = PlanDocument();
    }

    [Benchmark]
    public GraphQLDocument ParseDocument() => Parser.Parse(_text);

    [Benchmark]
    public ReadOperation PlanDocument()
        => OperationPlanner.Plan(Schema, Limits, _document, _document.Definitions.OfType<GraphQLOperationDefinition>().First(), Variables, NoIntrospection).Read;

    [Benchmark]
    public ReadPlan CompilePlan() => ReadCompiler.Compile(_operation, AccessRights.Everything);
}
