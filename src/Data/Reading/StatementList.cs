using Jianye.DataHub.Data.Reading.Plans;

namespace Jianye.DataHub.Data.Reading;

/// <summary>The statements of a plan in the order in which they are sent.</summary>
internal sealed class StatementList
{
    private const int Most = 60;

    private readonly List<StatementPlan> _statements = [];

    public IReadOnlyList<StatementPlan> All => _statements;

    /// <exception cref="ReadRequestException">There are too many.</exception>
    public int Add(StatementPlan statement)
    {
        if (_statements.Count == Most)
        {
            throw new ReadRequestException("HUB_OPERATION_TOO_LARGE", $"The operation reads more than {Most} collections and counts; split it into several.");
        }

        _statements.Add(statement);
        return _statements.Count - 1;
    }
}
