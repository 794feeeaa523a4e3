namespace WfhApi.Domain;

/// <summary>What a file was uploaded for.</summary>
public enum FilePurpose
{
    /// <summary>Bukti dukung of a task or a report.</summary>
    Evidence,

    /// <summary>A live photo of a check-in; always an image.</summary>
    CheckInPhoto,
}

/// <summary>An uploaded file as it was kept: re-encoded without EXIF where it is an image. The row outlives the content.</summary>
public sealed class StoredFile
{
    public const int NameMaxLength = 160;
    public const int ContentTypeMaxLength = 60;
    public const int Sha256Length = 64;
    public const int StorageKeyMaxLength = 200;

    /// <summary>Pictures whose fingerprints differ in so few bits are nearly the same.</summary>
    public const int NearlyTheSameBits = Parts - 1;

    private const int Parts = 4;

    public required Guid AgencyId { get; init; }
    public required Guid Id { get; init; }

    /// <summary>Whose file it is; whoever may see this person's day may see it.</summary>
    public required Guid EmployeeId { get; init; }

    public required FilePurpose Purpose { get; init; }
    public required string Name { get; init; }
    public required string ContentType { get; init; }
    public required long Bytes { get; init; }

    /// <summary>Lower-case hex of what the person sent, before re-encoding: the same file sent twice has the same value.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Of a picture: differs in few bits from that of a picture that looks the same; null for others.</summary>
    public long? Fingerprint { get; init; }

    /// <summary>
    /// The fingerprint in four parts, each with its place: two that differ in at most three bits share at least one part, so an index
    /// finds them.
    /// </summary>
    public int[]? FingerprintParts { get; init; }

    public int? Width { get; init; }
    public int? Height { get; init; }
    public required string StorageKey { get; init; }
    public string? ThumbnailKey { get; init; }
    public required DateTimeOffset UploadedAt { get; init; }

    /// <summary>When its retention ended and the content was removed; null while it can be opened.</summary>
    public DateTimeOffset? ContentRemovedAt { get; private set; }

    public static int[]? PartsOf(long? fingerprint) => fingerprint is { } f ? [.. Enumerable.Range(0, Parts).Select(i => (i << 16) | (int)((f >> (16 * i)) & 0xFFFF))] : null;

    public void RemoveContent(DateTimeOffset at) => ContentRemovedAt ??= at;
}

/// <summary>What of a person's data another person opened.</summary>
public enum OpenedData
{
    /// <summary>A photo or a file.</summary>
    File,

    /// <summary>A file of a month's recap that holds the person's line.</summary>
    Recap,

    /// <summary>The sheet of a daily report.</summary>
    Report,
}

/// <summary>Who opened whose photo, location or recap, and when: the employee can read it (UU 27/2022).</summary>
public sealed class PersonalDataAccess
{
    public OpenedData What { get; init; }

    /// <summary>The month of a recap, or the day of a report.</summary>
    public DateOnly? Date { get; init; }

    public required Guid AgencyId { get; init; }
    public required Guid Id { get; init; }
    public required Guid EmployeeId { get; init; }
    public required Guid OpenedBy { get; init; }
    public required DateTimeOffset At { get; init; }
    public Guid? FileId { get; init; }
}
