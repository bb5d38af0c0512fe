package leaninghouse.cellar;

import leaninghouse.attic.Chimney;

/** Reaches upstairs, which its room may not. */
public record Stove(Chimney chimney) {}
