package dev.labcast.export;

import java.util.List;

/// A text format that a session can be handed on in. Any thread.
public interface Format {

    /// What it is called on the command line: lower case, with hyphens.
    String id();

    /// The file's name ends so, without the dot.
    String extension();

    /// What it is, and for which program, in a line.
    String about();

    /// What of any session it cannot hold, a sentence each.
    List<String> loses();

    /// The file's content. Throws [Unfit] if the format has no way to say this session at all.
    String write(Material material) throws Unfit;
}
