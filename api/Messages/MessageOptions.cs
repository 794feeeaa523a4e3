namespace WfhApi.Messages;

internal sealed class MessageOptions
{
    /// <summary>Where people choose their channels.</summary>
    public const string PreferencesPath = "/pemberitahuan";

    /// <summary>Under which address people open the client: links in messages begin with it. Empty: the address of the login.</summary>
    public Uri? Origin { get; set; }
}
