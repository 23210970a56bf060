using System;
using System.Buffers;
using System.Diagnostics;
using System.Text.Json;
using EventContracts.Benchmarks;
using EventContracts.Benchmarks.Events;
using EventContracts.Benchmarks.Peers;

byte[] large = JsonSerializer.SerializeToUtf8Bytes(Payloads.Order(), PlainContext.Default.PlainOrder);
byte[] small = JsonSerializer.SerializeToUtf8Bytes(Payloads.User(), PlainContext.Default.PlainUser);
OrderPlaced o = OrderPlaced.Parse(large); UserCreated u = UserCreated.Parse(small);
var output = new ArrayBufferWriter<byte>(65536);
string what = args[0]; double seconds = double.Parse(args[1]);
var names = new (string, Action<int>)[] {
  ("ws", n => SmallEvent.Write(u, output, n)), ("wl", n => LargeEvent.Write(o, output, n)),
  ("rs", n => SmallEvent.Read(small, n)), ("rl", n => LargeEvent.Read(large, n)),
  ("vs", n => SmallEvent.ViewAll(small, n)), ("vl", n => LargeEvent.ViewAll(large, n)),
  ("js", n => { for (int i = 0; i < n; i++) JsonSerializer.Deserialize(small, PlainContext.Default.PlainUser); }),
  ("jl", n => { for (int i = 0; i < n; i++) JsonSerializer.Deserialize(large, PlainContext.Default.PlainOrder); }) };
if (what != "all") names = Array.FindAll(names, x => x.Item1 == what);
double[] best = new double[names.Length]; Array.Fill(best, 1e9);
var w = Stopwatch.StartNew();
while (w.Elapsed.TotalSeconds < seconds)
  for (int k = 0; k < names.Length; k++) { int n = names[k].Item1[1] == 's' ? 5000 : 500; long t = Stopwatch.GetTimestamp(); names[k].Item2(n); double ns = Stopwatch.GetElapsedTime(t).TotalNanoseconds / n; if (ns < best[k]) best[k] = ns; }
for (int k = 0; k < names.Length; k++) Console.Write($"{names[k].Item1} {best[k]:F1}  ");
Console.WriteLine();
