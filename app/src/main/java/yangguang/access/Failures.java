package yangguang.access;

import java.time.Instant;

/** How often an attempt failed since the last success, and when the next may be made. */
record Failures(int failures, Instant freeAt) {}
