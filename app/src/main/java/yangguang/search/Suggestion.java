package yangguang.search;

import org.jspecify.annotations.Nullable;

/** A record that may be meant by what has been typed so far. */
public record Suggestion(String title, @Nullable String number, String address) {}
