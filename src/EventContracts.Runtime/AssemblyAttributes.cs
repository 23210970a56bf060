// Every stack buffer in this assembly is written before it is read.
[module: System.Runtime.CompilerServices.SkipLocalsInit]
