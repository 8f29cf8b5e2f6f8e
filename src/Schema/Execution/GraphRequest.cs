using GraphQL;
using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Schema.Incremental;

namespace Jianye.DataHub.Schema.Execution;

/// <summary>One GraphQL request as a transport read it.</summary>
/// <param name="Query">The document.</param>
/// <param name="OperationName">The operation to run; null where the document has one only.</param>
/// <param name="Variables">As the client sent them.</param>
/// <param name="IsReadOnly">True for GET, which may only run queries.</param>
/// <param name="ReportsCost">True where the answer shall say what the operation costs.</param>
/// <param name="Caller">Who asks; null for who sent no token.</param>
/// <param name="PricesOnly">True where the operation shall be priced and not run.</param>
/// <param name="Purpose">For what personal data is asked for; null where nothing was said.</param>
/// <param name="Address">From which network address it came; null where it came through no network.</param>
/// <param name="ResumeAfter">The cursor of the last event that a client of a subscription was given, as its transport says it; it goes before the argument <c>after</c>. Null for none.</param>
/// <param name="Incremental">How parts of the answer may follow later, as @defer and @stream say; null where it is to be whole.</param>
public sealed record GraphRequest(
    string Query, string? OperationName, Inputs Variables, bool IsReadOnly, bool ReportsCost = false, Caller? Caller = null,
    bool PricesOnly = false, Purpose? Purpose = null, string? Address = null, string? ResumeAfter = null, IncrementalFormat? Incremental = null);
