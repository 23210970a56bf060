using System.Collections.Generic;
using System.Linq;
using EventContracts.Runtime.Tests.Contracts;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EventContracts.Runtime.Tests.Handlers;

public sealed class Registration
{
    [Fact]
    public void ChangesNothingTheSecondTime()
    {
        IServiceCollection services = new ServiceCollection();
        for (int i = 0; i < 2; i++)
        {
            EventServices.AddCatalog(services, SampleCatalog.Instance);
            EventServices.AddDispatcher(services, SampleCatalog.Instance);
            EventServices.AddHandler<OrderShipped, SecondHandler>(services);
        }

        Assert.Single(services, one => one.ServiceType == typeof(IEventCatalog));
        Assert.Single(services, one => one.ServiceType == typeof(IEventDispatcher));
        Assert.Single(services, one => one.ServiceType == typeof(IEventHandler<OrderShipped>));
    }

    [Fact]
    public void GivesAHandlerOfTwoEventsOneInstancePerScope()
    {
        IServiceCollection services = new ServiceCollection().AddSingleton(new List<string>());
        EventServices.AddHandler<OrderShipped, SecondHandler>(services);
        EventServices.AddHandler<PingSent, SecondHandler>(services);
        using ServiceProvider provider = services.BuildServiceProvider(validateScopes: true);
        using IServiceScope one = provider.CreateScope(), other = provider.CreateScope();

        object first = one.ServiceProvider.GetServices<IEventHandler<OrderShipped>>().Single();
        object second = one.ServiceProvider.GetServices<IEventHandler<PingSent>>().Single();

        Assert.Same(first, second);
        Assert.NotSame(first, other.ServiceProvider.GetServices<IEventHandler<OrderShipped>>().Single());
    }
}
