using System.Net;
using System.Net.Sockets;

namespace Jianye.DataHub.Host.Web;

/// <summary>An IPv4 address, or the first half of an IPv6 one: whoever has one such half has all of it.</summary>
internal readonly record struct AddressKey(ulong Bits, bool IsVersion6)
{
    public static AddressKey Of(IPAddress? address)
    {
        if (address is null) return default;
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        Span<byte> bytes = stackalloc byte[16];
        address.TryWriteBytes(bytes, out _);
        return new AddressKey(BitConverter.ToUInt64(bytes), address.AddressFamily == AddressFamily.InterNetworkV6);
    }
}
