using System.Text;
using EventContracts.Runtime.Tests.Contracts;
using Xunit;

namespace EventContracts.Runtime.Tests.Messages;

public sealed class Descriptors
{
    [Fact]
    public void SayTheirVersion() => Assert.Equal(("1.2", "2.0"), (OrderShipped.Descriptor.Version, PingSent.Descriptor.Version));

    [Fact]
    public void GiveTheSchemaAsBytes() => Assert.Equal("""{"type":"object"}""", Encoding.UTF8.GetString(OrderShipped.Descriptor.SchemaUtf8));

    [Fact]
    public void AssumeWhatAContractDoesNotSay()
    {
        EventDescriptor descriptor = PingSent.Descriptor;

        Assert.Equal(("BACKWARD", "at-least-once", null), (descriptor.Compatibility, descriptor.Delivery, descriptor.Owner));
        Assert.Empty(descriptor.Aliases);
        Assert.Empty(descriptor.PartitionKeyPointers);
    }
}
