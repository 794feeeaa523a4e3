using Microsoft.Extensions.Options;
using WfhApi.Accounts;

namespace WfhApi.Messages;

internal static class MessagesSetup
{
    /// <summary>Shorter than <see cref="Delivery.Lease"/>: a send is over before another instance looks after it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>The channels of this installation. What is not configured is not there, and nothing waits for it.</summary>
    public static void AddMessages(this IServiceCollection services)
    {
        services.AddOptions<MessageOptions>().BindConfiguration("Messages").PostConfigure<IOptions<AuthOptions>>((m, auth) => m.Origin ??= auth.Value.Issuer).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<EmailOptions>().BindConfiguration("Messages:Email").ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<WhatsAppOptions>().BindConfiguration("Messages:WhatsApp").ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<PushOptions>().BindConfiguration("Messages:Push").ValidateDataAnnotations().ValidateOnStart();
        services.AddHttpClient(WhatsAppMessenger.HttpName, c => c.Timeout = Patience);

        // Redirects are not followed: they would lead past the list of known push services.
        services.AddHttpClient(WebPushMessenger.HttpName, c => c.Timeout = Patience)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false });
        services.AddSingleton<PushKeys>();
        services.AddSingleton<IMessenger, EmailMessenger>().AddSingleton<IMessenger, WhatsAppMessenger>().AddSingleton<IMessenger, WebPushMessenger>();
    }
}
