using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace WfhApi.Files;

internal sealed class FileOptions
{
    /// <summary>Folder of the evidence store.</summary>
    [Required]
    public string Root { get; set; } = Path.Combine(AppContext.BaseDirectory, "files");

    /// <summary>Largest upload in bytes.</summary>
    [Range(1, 100 * 1024 * 1024)]
    public long MaxBytes { get; set; } = 8 * 1024 * 1024;

    /// <summary>Largest table to import in bytes; it is read as a stream.</summary>
    [Range(1, 500 * 1024 * 1024)]
    public long ImportMaxBytes { get; set; } = 50 * 1024 * 1024;

    /// <summary>
    /// How many uploads are in memory at once while they are read; the others wait for their turn. Of 60 megapixels a JPEG takes
    /// some 70 MB and a PNG some 350 MB.
    /// </summary>
    [Range(1, 64)]
    public int ReadAtOnce { get; set; } = 2;

    /// <summary>How long a download link works, in minutes.</summary>
    [Range(1, 60)]
    public int LinkMinutes { get; set; } = 5;
}

/// <summary>Keeps file contents on disk, below one folder, under names that we made: no name of a caller becomes a path.</summary>
internal sealed class EvidenceStore(IOptions<FileOptions> options)
{
    /// <summary>Written beside its place and moved in when whole, so that a killed process leaves no half file under a key.</summary>
    public Task Write(string key, ReadOnlyMemory<byte> content, CancellationToken ct) => Write(key, file => file.WriteAsync(content, ct).AsTask());

    /// <summary>The same from a stream, of which only a buffer is in memory.</summary>
    public Task Write(string key, Stream content, CancellationToken ct) => Write(key, file => content.CopyToAsync(file, ct));

    /// <summary>Null where the content is gone (its retention ended); the row of the file stays.</summary>
    public Stream? Open(string key) => File.Exists(PathOf(key)) ? File.OpenRead(PathOf(key)) : null;

    /// <summary>Removing what is not there is no error: another instance was first.</summary>
    public void Remove(string key) => File.Delete(PathOf(key));

    public static string KeyOf(Guid agencyId, Guid id, string suffix) => $"{agencyId:N}/{id.ToString("N")[^2..]}/{id:N}{suffix}";

    private async Task Write(string key, Func<FileStream, Task> write)
    {
        var path = PathOf(key);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var part = $"{path}.{Guid.NewGuid():N}.part";
        await using (var file = new FileStream(part, FileMode.CreateNew, FileAccess.Write, FileShare.None, 64 * 1024, FileOptionsOf))
        {
            await write(file);
            file.Flush(flushToDisk: true);
        }

        File.Move(part, path, overwrite: true);
    }

    private const System.IO.FileOptions FileOptionsOf = System.IO.FileOptions.Asynchronous;

    private string PathOf(string key) => Path.Combine(options.Value.Root, key);
}
