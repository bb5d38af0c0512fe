package yangguang.messages;

import java.time.Instant;

/**
 * What is under way. What is in it stands with its room.
 *
 * @param kind what kind of thing it is, such as {@code EMAIL}
 * @param record its number in the room that sent it
 * @param line what waits together for the same other side
 * @param tries how often its sending was begun
 */
public record Parcel(
        String kind, long record, long line, long bodyId, Instant queuedAt, int tries) {}
