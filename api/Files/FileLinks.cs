using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace WfhApi.Files;

/// <summary>Short-lived links: an image tag can carry no token, so the address itself holds the permission, for minutes.</summary>
internal sealed class FileLinks(IDataProtectionProvider protection, IOptions<FileOptions> options, TimeProvider clock)
{
    private readonly IDataProtector _protector = protection.CreateProtector("file-link");

    public string To(StoredFile file, bool thumbnail) =>
        $"{Endpoints.ApiRoot}/files/{file.Id}/content?token={_protector.Protect($"{file.AgencyId:N}|{file.Id:N}|{(thumbnail ? 't' : 'f')}|{clock.GetUtcNow().AddMinutes(options.Value.LinkMinutes).ToUnixTimeSeconds()}")}";

    /// <summary>Null where the token was not made here, was made for another file, or is too old.</summary>
    public (Guid AgencyId, bool Thumbnail)? Read(Guid id, string token)
    {
        string text;
        try
        {
            text = _protector.Unprotect(token);
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }

        return text.Split('|') is [var agency, var file, var size, var until]
            && Guid.ParseExact(file, "N") == id
            && long.Parse(until, System.Globalization.CultureInfo.InvariantCulture) > clock.GetUtcNow().ToUnixTimeSeconds()
            ? (Guid.ParseExact(agency, "N"), size == "t")
            : null;
    }
}
