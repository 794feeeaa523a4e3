namespace WfhApi.Letters;

internal sealed class LetterOptions
{
    /// <summary>Where the public reaches the pages that QR codes lead to; empty: the address under which the letter is asked for.</summary>
    public Uri? Origin { get; set; }
}
