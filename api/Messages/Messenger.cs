namespace WfhApi.Messages;

/// <summary>One message to one address.</summary>
/// <param name="To">The address.</param>
/// <param name="Reference">Names it to the channel and back; the same at every attempt.</param>
/// <param name="From">The name of the agency.</param>
/// <param name="Text">The sentence, in the person's language: it names no person, number, place or measure.</param>
/// <param name="Path">Where in the client it leads.</param>
/// <param name="Language"><c>id</c> or <c>en</c>.</param>
/// <param name="Use">What it is for.</param>
/// <param name="ExpiresAt">After that it need not arrive.</param>
internal sealed record Message(ContactPoint To, string Reference, string From, string Text, string Path, string Language, MessageUse Use, DateTimeOffset ExpiresAt);

/// <summary>Channels treat a code and a call differently from a notification.</summary>
internal enum MessageUse
{
    Notification,

    /// <summary>A call, which can be answered from the message where the channel has buttons.</summary>
    Call,

    /// <summary>The code with which an address is confirmed; it is the text.</summary>
    Code,
}

/// <summary>What came of an attempt.</summary>
/// <param name="Sending">How it ended.</param>
/// <param name="ProviderId">The id under which the channel knows it.</param>
/// <param name="Error">The error as the channel names it; no address, no text.</param>
internal sealed record Outcome(Sending Sending, string? ProviderId = null, string? Error = null);

/// <summary>A channel as this installation has it.</summary>
internal interface IMessenger
{
    Channel Channel { get; }

    /// <summary>Whether it is set up here.</summary>
    bool Ready { get; }

    /// <summary>How many messages it takes at the same time.</summary>
    int AtOnce { get; }

    /// <summary>Ends within <see cref="Delivery.Lease"/> and throws for bugs only.</summary>
    Task<Outcome> Send(Message message);
}

internal static class Messengers
{
    /// <summary>The channel, where it is set up here.</summary>
    public static IMessenger? Of(this IEnumerable<IMessenger> messengers, Channel channel) => messengers.SingleOrDefault(m => m.Channel == channel && m.Ready);
}
