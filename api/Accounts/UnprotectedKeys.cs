namespace WfhApi.Accounts;

/// <summary>Says at each start that whoever reads the database can sign in as anybody.</summary>
internal sealed partial class UnprotectedKeys(ILogger<UnprotectedKeys> log) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        NoCertificate(log);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(Level = LogLevel.Warning, Message = "Auth:DataProtectionCertificatePath is not set: the keys of tokens, second factors and file links lie unprotected in the database and in each copy of it. See deploy/README.md.")]
    private static partial void NoCertificate(ILogger log);
}
