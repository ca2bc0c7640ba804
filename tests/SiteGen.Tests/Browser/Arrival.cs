using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace SiteGen.Tests.Browser;

/// <summary>
/// Waits for a page to be somewhere by asking where it is, again and again. <c>WaitForURLAsync</c> listens for the
/// navigation instead, and misses one that ends while it begins to listen: then it waits in vain on a page that has arrived.
/// </summary>
internal static class Arrival
{
    private const float Patience = 30_000;

    /// <summary>The address may go on behind what is given.</summary>
    public static Task ArrivesAsync(this IPage page, string address, float patience = Patience) =>
        Assertions.Expect(page).ToHaveURLAsync(new Regex(Regex.Escape(address)), new() { Timeout = patience });

    /// <summary>Nothing stands behind the address that is given.</summary>
    public static Task ArrivesExactlyAsync(this IPage page, string address, float patience = Patience) =>
        Assertions.Expect(page).ToHaveURLAsync(new Regex(Regex.Escape(address) + "$"), new() { Timeout = patience });
}
