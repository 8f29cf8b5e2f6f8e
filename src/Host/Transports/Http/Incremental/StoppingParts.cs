using Jianye.DataHub.Schema.Incremental;

namespace Jianye.DataHub.Host.Transports.Http.Incremental;

/// <summary>Brings answers in parts to their end when the hub stops: each by its protocol, well before the server breaks its connections off.</summary>
internal static class StoppingParts
{
    /// <summary>How long parts may still be read; what is there by then is sent.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    /// <param name="further">The parts; null for none.</param>
    /// <param name="http">The request that they answer.</param>
    /// <returns>To be disposed of before the parts.</returns>
    public static CancellationTokenRegistration EndWithTheHub(this IncrementalPayloads? further, HttpContext http)
        => further is null ? default : http.RequestServices.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping.Register(() => further.StopAfter(Grace));
}
