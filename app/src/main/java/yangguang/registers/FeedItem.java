package yangguang.registers;

import java.time.LocalDateTime;

/**
 * 订阅的一条: what somebody wrote elsewhere.
 *
 * @param link where it stands; empty where the feed does not say
 * @param at when it appeared, here
 * @param feed the name of the feed
 */
public record FeedItem(String title, String link, LocalDateTime at, String feed) {}
