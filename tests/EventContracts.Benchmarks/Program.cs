using EventContracts.Benchmarks;

SmallEvent.Run();
LargeEvent.Run();
