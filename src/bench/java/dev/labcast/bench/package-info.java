/// Benchmarks, each a main class; they print ratios and never fail a build on time.
@NullMarked
package dev.labcast.bench;

import org.jspecify.annotations.NullMarked;
