using GraphQLParser.AST;
using Jianye.DataHub.Data.Reading.Incremental;

namespace Jianye.DataHub.Schema.Incremental;

/// <summary>The fields of a selection by response key.</summary>
/// <param name="Fields">Those that are answered with what stands around them.</param>
/// <param name="Begun">The fragments on this selection that may be answered later.</param>
/// <param name="Groups">The fields that are, by the fragments they belong to.</param>
internal sealed record CollectedFields(
    IReadOnlyList<(string ResponseKey, List<GraphQLField> Fields)> Fields,
    IReadOnlyList<ReadDefer> Begun,
    IReadOnlyList<(IReadOnlyList<ReadDefer> Of, IReadOnlyList<(string ResponseKey, List<GraphQLField> Fields)> Fields)> Groups);
