namespace Jianye.DataHub.Data.Demo.Intake;

/// <summary>The steps of filling a database with a demo district, in their order.</summary>
public enum DemoStage
{
    Writing,
    Reading,
    Deriving,

    /// <summary>Rows are copied straight into a table.</summary>
    Loading,

    /// <summary>Indexes and foreign keys of what was loaded are made.</summary>
    Indexing,
}
