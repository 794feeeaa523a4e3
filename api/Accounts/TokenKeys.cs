using System.Collections.Immutable;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Server;

namespace WfhApi.Accounts;

/// <summary>The keys in use, the one that signs first. Every instance reads the same ones from the database.</summary>
internal sealed class TokenKeys(IServiceScopeFactory scopes, IDataProtectionProvider protection, IOptions<AuthOptions> auth)
    : IOptionsChangeTokenSource<OpenIddictServerOptions>, IDisposable
{
    /// <summary>How often an instance looks for keys made by another.</summary>
    public static readonly TimeSpan Refresh = TimeSpan.FromMinutes(1);

    private readonly IDataProtector _protector = protection.CreateProtector("WfhApi.TokenKeys");
    private volatile KeySet? _current;
    private CancellationTokenSource _changed = new();

    public KeySet Current => _current ?? throw new InvalidOperationException("The token keys were not read yet.");

    string IOptionsChangeTokenSource<OpenIddictServerOptions>.Name => Options.DefaultName;

    IChangeToken IOptionsChangeTokenSource<OpenIddictServerOptions>.GetChangeToken() => new CancellationChangeToken(_changed.Token);

    /// <summary>Makes the first keys, and successors of those that have grown old. Safe to call from several instances at once.</summary>
    public async Task Ensure(CancellationToken ct)
    {
        var newest = await Newest(ct);
        if (newest is null)
        {
            await Make(1, TimeSpan.Zero, ct);
        }
        else if (newest.CreatedAt + auth.Value.KeyLifetime <= TimeProvider.System.GetUtcNow())
        {
            await Make(newest.Generation + 1, Refresh * 5, ct);
        }
    }

    /// <summary>Makes a successor now, whatever the age of the newest: for the day on which a key may have leaked.</summary>
    public async Task Rotate(CancellationToken ct) => await Make(((await Newest(ct))?.Generation ?? 0) + 1, Refresh * 5, ct);

    /// <summary>Reads what the database holds; whoever depends on the keys is told when they changed.</summary>
    public async Task Load(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var rows = await scope.ServiceProvider.GetRequiredService<WfhDb>().Set<TokenKey>().AsNoTracking().OrderBy(k => k.Generation).ToListAsync(ct);
        var now = TimeProvider.System.GetUtcNow();

        // A refresh token is signed as well, so a key is needed for as long as the last one that it signed can be used.
        var needed = auth.Value.RefreshTokenLifetime + auth.Value.AccessTokenLifetime + Refresh;
        var generations = rows
            .Where((key, i) => i == rows.Count - 1 || rows[i + 1].SignsFrom + needed > now)
            .OrderBy(key => key.SignsFrom > now)
            .ThenByDescending(key => key.Generation)
            .ToList();
        if (generations.Count == 0)
        {
            throw new InvalidOperationException("The database holds no token keys. Run the application with the verb migrate first.");
        }

        if (_current is { } known && known.Generations.SequenceEqual(generations.Select(g => g.Generation)))
        {
            return;
        }

        _current = new KeySet(
            [.. generations.Select(g => g.Generation)],
            [.. generations.Select(g => SigningKey(_protector.Unprotect(g.Signing)))],
            [.. generations.Select(g => new SymmetricSecurityKey(Convert.FromBase64String(_protector.Unprotect(g.Encryption))) { KeyId = $"e{g.Generation}" })]);
        using var before = Interlocked.Exchange(ref _changed, new());
        await before.CancelAsync();
    }

    public void Dispose() => _changed.Dispose();

    private static RsaSecurityKey SigningKey(string pkcs8)
    {
        using var rsa = RSA.Create();
        rsa.ImportPkcs8PrivateKey(Convert.FromBase64String(pkcs8), out _);
        var key = new RsaSecurityKey(rsa.ExportParameters(includePrivateParameters: true));
        key.KeyId = Base64UrlEncoder.Encode(key.ComputeJwkThumbprint());
        return key;
    }

    private async Task<TokenKey?> Newest(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<WfhDb>().Set<TokenKey>().AsNoTracking().OrderByDescending(k => k.Generation).FirstOrDefaultAsync(ct);
    }

    private async Task Make(int generation, TimeSpan wait, CancellationToken ct)
    {
        using var rsa = RSA.Create(2048);
        var now = TimeProvider.System.GetUtcNow();
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<WfhDb>();
        db.Set<TokenKey>().Add(new()
        {
            Generation = generation,
            Signing = _protector.Protect(Convert.ToBase64String(rsa.ExportPkcs8PrivateKey())),
            Encryption = _protector.Protect(Convert.ToBase64String(RandomNumberGenerator.GetBytes(32))),
            CreatedAt = now,
            SignsFrom = now + wait,
        });
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException e) when (e.Violates(TokenKey.GenerationTaken))
        {
            // Another instance made this generation in the same moment; its keys are as good as ours.
        }
    }
}

internal sealed record KeySet(ImmutableArray<int> Generations, ImmutableArray<RsaSecurityKey> Signing, ImmutableArray<SymmetricSecurityKey> Encryption);

/// <summary>Reads the keys before the first request, then looks for new ones.</summary>
internal sealed partial class TokenKeyWatch(TokenKeys keys, IOptions<AuthOptions> auth, ILogger<TokenKeyWatch> log) : BackgroundService
{
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        if (auth.Value.IssuesTokens)
        {
            await keys.Load(cancellationToken);
            await base.StartAsync(cancellationToken);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TokenKeys.Refresh, TimeProvider.System);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await keys.Load(stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                // The keys at hand stay good while the database is away; stopping the server would help nobody.
                CouldNotRead(log, e);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The token keys could not be read again; the known ones stay in use.")]
    private static partial void CouldNotRead(ILogger log, Exception e);
}
