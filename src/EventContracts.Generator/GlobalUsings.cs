// Names are foreseen by analyzers too, so they are made in the schema project; here they are at home everywhere.
global using EventContracts.Schema.Naming;
