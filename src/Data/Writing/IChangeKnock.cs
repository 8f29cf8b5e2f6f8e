namespace Jianye.DataHub.Data.Writing;

/// <summary>Tells the change feed that something was committed.</summary>
public interface IChangeKnock
{
    /// <summary>Called after a commit; returns at once and never fails.</summary>
    void Knock();
}
