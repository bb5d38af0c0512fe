package yangguang.reporting;

import java.time.Instant;

/**
 * What somebody wrote in a part.
 *
 * @param version grows with each change; whoever saves must have seen the latest
 * @param text with figures between double braces; empty where the part writes itself
 */
public record PartText(String part, int version, String text, String byName, Instant at) {}
