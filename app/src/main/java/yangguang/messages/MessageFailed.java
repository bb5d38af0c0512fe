package yangguang.messages;

/** A message was refused, or tried in vain too long; it waits for an administrator. */
public record MessageFailed(String key, long bodyId) {}
