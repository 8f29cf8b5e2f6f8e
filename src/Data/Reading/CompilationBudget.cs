namespace Jianye.DataHub.Data.Reading;

/// <summary>How large an operation may be: fragments can double at each level, so the expanded selection is what counts.</summary>
internal sealed class CompilationBudget
{
    private const int MostFields = 5_000;

    private int _fields;

    /// <exception cref="ReadRequestException">The operation is too large.</exception>
    public void Spend()
    {
        if (++_fields > MostFields)
        {
            throw new ReadRequestException("HUB_OPERATION_TOO_LARGE", $"The operation selects more than {MostFields} fields in all; split it into several.");
        }
    }
}
