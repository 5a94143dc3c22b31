package dev.labcast.obs;

/// Something to do in OBS Studio: a few requests, one after another, on the link's thread.
@FunctionalInterface
interface Deed {
    void in(Obs obs) throws ObsTrouble;
}
