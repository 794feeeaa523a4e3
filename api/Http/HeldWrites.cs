namespace WfhApi.Http;

/// <summary>
/// For writers that write some of their bytes (heads and ends of a zip's entries) synchronously, which a response does not allow:
/// those few are held until the next asynchronous write. Everything else passes through.
/// </summary>
internal sealed class HeldWrites(Stream response) : Stream
{
    private readonly MemoryStream _held = new();

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override void Write(byte[] buffer, int offset, int count) => _held.Write(buffer, offset, count);

    public override void Write(ReadOnlySpan<byte> buffer) => _held.Write(buffer);

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await Release(cancellationToken);
        await response.WriteAsync(buffer, cancellationToken);
    }

    public override void Flush()
    {
    }

    public override async Task FlushAsync(CancellationToken cancellationToken)
    {
        await Release(cancellationToken);
        await response.FlushAsync(cancellationToken);
    }

    /// <summary>The response itself is its owner's to end.</summary>
    public override async ValueTask DisposeAsync()
    {
        await Release(CancellationToken.None);
        await _held.DisposeAsync();
        await base.DisposeAsync();
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private async ValueTask Release(CancellationToken ct)
    {
        if (_held.Length > 0)
        {
            _held.Position = 0;
            await _held.CopyToAsync(response, ct);
            _held.SetLength(0);
        }
    }
}
