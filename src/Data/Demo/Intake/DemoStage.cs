namespace Jianye.DataHub.Data.Demo.Intake;

/// <summary>The steps of filling a database with a demo district, in their order.</summary>
public enum DemoStage
{
    Writing,
    Reading,
    Deriving,
}
