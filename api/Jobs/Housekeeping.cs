using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;
using WfhApi.Accounts;
using WfhApi.Files;

namespace WfhApi.Jobs;

/// <summary>How long what is kept. UU 27/2022 wants personal data gone when its purpose is.</summary>
internal sealed class RetentionOptions
{
    /// <summary>Days after which the content of check-in photos is removed; the record that there was one stays.</summary>
    [Range(1, 3650)]
    public int PhotoDays { get; set; } = 90;

    /// <summary>Months after which the coordinates of check-ins are removed; inside or outside and the distance stay.</summary>
    [Range(1, 120)]
    public int LocationMonths { get; set; } = 12;

    /// <summary>Days after which an import and what its rows said is removed; what it changed stays.</summary>
    [Range(1, 3650)]
    public int ImportDays { get; set; } = 30;

    /// <summary>Days after which it is forgotten by which channels a notification was sent; the notification stays.</summary>
    [Range(4, 3650)]
    public int DeliveryDays { get; set; } = 90;

    /// <summary>Days for which a retry with the same Idempotency-Key still finds its answer.</summary>
    [Range(1, 90)]
    public int AnswerDays { get; set; } = 7;
}

/// <summary>Removes what must not be kept any longer. Like the day engine it looks at the state, and may run twice or at once.</summary>
internal sealed partial class Housekeeping(
    IServiceScopeFactory scopes, EvidenceStore store, IOptions<RetentionOptions> options, TimeProvider clock, ILogger<Housekeeping> log) : BackgroundService
{
    private const int PhotosAtOnce = 500;
    private static readonly TimeSpan Beat = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Run(stoppingToken);
            }
            catch (Exception e) when (e is Npgsql.NpgsqlException or InvalidOperationException { InnerException: Npgsql.NpgsqlException } or DbUpdateException or IOException)
            {
                Failed(log, e);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }

            await Task.Delay(Beat, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>One look.</summary>
    public async Task Run(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<WfhDb>();
        var now = clock.GetUtcNow();
        var answersBefore = now.AddDays(-options.Value.AnswerDays);
        await db.IdempotentAnswers.Where(a => a.CreatedAt < answersBefore).ExecuteDeleteAsync(ct);

        var locationsBefore = now.AddMonths(-options.Value.LocationMonths);
        await db.CheckIns.Where(c => c.At < locationsBefore && c.Latitude != null)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.Latitude, (double?)null).SetProperty(c => c.Longitude, (double?)null), ct);

        var deliveriesBefore = now.AddDays(-options.Value.DeliveryDays);
        await db.Deliveries.Where(d => d.DueAt < deliveriesBefore).ExecuteDeleteAsync(ct);

        await RemovePhotos(db, now, ct);
        await RemoveImports(db, now, ct);

        await scope.ServiceProvider.GetRequiredService<Sessions>().Prune(TimeSpan.FromDays(options.Value.AnswerDays), ct);
    }

    private async Task RemoveImports(WfhDb db, DateTimeOffset now, CancellationToken ct)
    {
        var before = now.AddDays(-options.Value.ImportDays);
        var old = db.Imports.Where(i => i.RequestedAt < before && i.Status != ImportStatus.Checking && i.Status != ImportStatus.Applying);
        foreach (var import in await old.Select(i => new { i.AgencyId, i.Id, i.StorageKey }).ToListAsync(ct))
        {
            store.Remove(import.StorageKey);
            await db.Imports.Where(i => i.AgencyId == import.AgencyId && i.Id == import.Id).ExecuteDeleteAsync(ct);
        }
    }

    private async Task RemovePhotos(WfhDb db, DateTimeOffset now, CancellationToken ct)
    {
        var before = now.AddDays(-options.Value.PhotoDays);
        while (true)
        {
            var photos = await db.StoredFiles
                .Where(f => f.Purpose == FilePurpose.CheckInPhoto && f.UploadedAt < before && f.ContentRemovedAt == null)
                .OrderBy(f => f.UploadedAt).Take(PhotosAtOnce).ToListAsync(ct);
            foreach (var photo in photos)
            {
                store.Remove(photo.StorageKey);
                if (photo.ThumbnailKey is { } thumbnail)
                {
                    store.Remove(thumbnail);
                }

                photo.RemoveContent(now);
            }

            await db.SaveChangesAsync(ct);
            if (photos.Count < PhotosAtOnce)
            {
                return;
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Housekeeping could not finish; it tries again")]
    private static partial void Failed(ILogger log, Exception exception);
}
