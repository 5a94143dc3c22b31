package dev.labcast.web;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/// Something a page can read besides its assets, such as the picture of a plot or an older part of
/// the terminal. Public like everything else that a page is told. Called on a thread of its own for
/// each request.
@FunctionalInterface
public interface Resource {

    /// What `query` (`?n=17` is `n` to `17`, decoded; hostile) asks for; empty if there is no such
    /// thing.
    Optional<Content> read(Map<String, String> query) throws IOException;
}
