namespace Jianye.DataHub.Host.Transports.Intake;

/// <summary>A delivery that can't be received.</summary>
/// <param name="status">The HTTP status.</param>
/// <param name="code">The error's code.</param>
/// <param name="message">One sentence for who sent it.</param>
internal sealed class IntakeException(int status, string code, string message) : Exception(message)
{
    public int Status => status;

    public string Code => code;

    public static IntakeException Body(string message) => new(StatusCodes.Status400BadRequest, "HUB_INTAKE_BODY", message);

    public static IntakeException TooLarge(string message) => new(StatusCodes.Status413PayloadTooLarge, "HUB_INTAKE_TOO_LARGE", message);

    public static IntakeException Busy(string message) => new(StatusCodes.Status409Conflict, "HUB_INTAKE_BUSY", message);
}
