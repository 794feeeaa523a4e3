using System.Security.Cryptography;
using Lib.Net.Http.WebPush.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace WfhApi.Messages;

/// <summary>Reads the keys of this installation; whoever needs them first makes them.</summary>
internal sealed class PushKeys(IServiceScopeFactory scopes, IDataProtectionProvider protection, IOptions<PushOptions> options, TimeProvider clock) : IDisposable
{
    private readonly IDataProtector _protector = protection.CreateProtector("WfhApi.PushKeys");
    private readonly SemaphoreSlim _one = new(1);
    private VapidAuthentication? _keys;

    /// <summary>With the signatures that were made, each good for hours.</summary>
    public async Task<VapidAuthentication> Get(CancellationToken ct)
    {
        if (_keys is not null)
        {
            return _keys;
        }

        await _one.WaitAsync(ct);
        try
        {
            return _keys ??= await Read(ct);
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose()
    {
        _keys?.Dispose();
        _one.Dispose();
    }

    private async Task<VapidAuthentication> Read(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<WfhDb>();
        var stored = await db.Set<PushKey>().AsNoTracking().SingleOrDefaultAsync(ct);
        if (stored is null)
        {
            using var made = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            var pair = made.ExportParameters(includePrivateParameters: true);
            var (open, secret) = (Base64UrlEncoder.Encode([0x04, .. pair.Q.X!, .. pair.Q.Y!]), _protector.Protect(Base64UrlEncoder.Encode(pair.D!)));

            // Of several instances one makes them, and all read those.
            await db.Database.ExecuteSqlAsync(
                $"insert into push_key (id, public_key, private_key, created_at) values ({PushKey.One}, {open}, {secret}, {clock.GetUtcNow()}) on conflict do nothing", ct);
            stored = await db.Set<PushKey>().AsNoTracking().SingleAsync(ct);
        }

        return new(stored.PublicKey, _protector.Unprotect(stored.PrivateKey)) { Subject = options.Value.Subject };
    }
}
