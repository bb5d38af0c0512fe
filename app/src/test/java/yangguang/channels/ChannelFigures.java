package yangguang.channels;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Set;
import java.util.stream.Stream;

/** What the copies of documents in other channels count for, for tests of other rooms. */
public final class ChannelFigures {
    private ChannelFigures() {}

    public static Set<String> all() {
        return Stream.of(Channel.values()).map(Channel::indicator).collect(toUnmodifiableSet());
    }
}
