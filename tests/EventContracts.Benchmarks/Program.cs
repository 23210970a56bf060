using System;
using EventContracts.Benchmarks;
using EventContracts.Benchmarks.Figures;

#if !NATIVE_AOT
if (args is ["--benchmarkdotnet", .. var rest])
{
    EventContracts.Benchmarks.Public.PublicRun.Run(rest);
    return 0;
}
#endif
if (BenchmarkOptions.Parse(args) is not { } options)
{
    Console.Error.WriteLine(BenchmarkOptions.Usage);
    return 2;
}
if (options.Profile is { } name)
    return ProfileRun.Run(name) ? 0 : 2;
ShortRun.Run(options);
return 0;
