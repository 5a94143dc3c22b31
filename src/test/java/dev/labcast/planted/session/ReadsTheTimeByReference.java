package dev.labcast.planted.session;

import java.util.function.LongSupplier;

final class ReadsTheTimeByReference {
    final LongSupplier time = System::currentTimeMillis;
}
