package yangguang.access;

import java.time.Instant;

/** A browser in which a person has signed in. */
public record Device(long id, String agent, Instant firstSeen, Instant lastSeen) {}
