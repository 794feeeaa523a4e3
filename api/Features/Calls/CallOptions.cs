using System.ComponentModel.DataAnnotations;

namespace WfhApi.Features.Calls;

/// <summary>The meeting service for video calls, any that opens a room by its address (Jitsi does).</summary>
internal sealed class CallOptions
{
    private const string Room = "{room}";

    /// <summary>An address with <c>{room}</c>, which becomes a name that cannot be guessed.</summary>
    [Required]
    [RegularExpression(@"^https://.*\{room\}.*$")]
    public string MeetingUrl { get; init; } = "https://meet.jit.si/wfh-{room}";

    public string LinkOf(Guid callId) => MeetingUrl.Replace(
        Room, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData([.. callId.ToByteArray(), .. System.Security.Cryptography.RandomNumberGenerator.GetBytes(16)]))[..24], StringComparison.Ordinal);
}
