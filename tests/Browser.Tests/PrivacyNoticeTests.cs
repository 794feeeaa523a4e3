namespace WfhApi.Tests.Browser;

internal sealed class PrivacyNoticeTests : BrowserTest
{
    [Test]
    public async Task Who_signs_in_for_the_first_time_reads_what_is_collected_before_anything_else()
    {
        var employee = await People.Find("metro", "Pegawai");
        await using var phone = await Surfer.OnPhone(Browser, "notice", -5.1f, 105.3f);

        await phone.SignIn(employee.Nip);

        await Assertions.Expect(phone.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        await phone.Picture("privacy");
        Assert.That(phone.Complaints, Is.Empty);
    }
}
