import fc from "fast-check";

// Laws are tried on the same examples everywhere: a test that passes here passes there. To look further afield, change it.
fc.configureGlobal({ seed: 20230630 });
