namespace Jianye.DataHub.Data.Workflows;

/// <summary>Ends a change before its commit; the engine answers with the fault.</summary>
internal sealed class ChangeRefusedException(ChangeFault fault) : Exception("A change was refused.")
{
    public ChangeFault Fault { get; } = fault;
}
