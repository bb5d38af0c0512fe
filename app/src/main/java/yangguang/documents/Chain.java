package yangguang.documents;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;

/**
 * How a body divides the three steps of the review among people. An office of two joins them all in
 * one station; no body can leave one out.
 */
public record Chain(List<Station> stations) {
    /** Each step by itself: how a body works that has set nothing. */
    public static final Chain EACH_BY_ITSELF = parse("REVIEW|SECRECY|SIGN");

    /** All ways there are. */
    public static final List<Chain> WAYS =
            List.of(
                    EACH_BY_ITSELF,
                    parse("REVIEW+SECRECY|SIGN"),
                    parse("REVIEW|SECRECY+SIGN"),
                    parse("REVIEW+SECRECY+SIGN"));

    public Chain {
        stations = List.copyOf(stations);
        List<Step> all = stations.stream().flatMap(station -> station.steps().stream()).toList();
        if (!all.equals(List.of(Step.values())))
            throw new IllegalArgumentException("a review takes its three steps in order: " + all);
    }

    /** As it is kept: {@code |} parts the stations, {@code +} joins steps in one. */
    public static Chain parse(String kept) {
        return new Chain(Arrays.stream(kept.split("\\|")).map(Station::parse).toList());
    }

    public Station at(int passed) {
        return stations.get(passed);
    }

    public boolean endsAfter(int passed) {
        return passed >= stations.size();
    }

    @Override
    public String toString() {
        return stations.stream().map(Station::toString).collect(joining("|"));
    }

    /** Steps that one person takes in one go. */
    public record Station(List<Step> steps) {
        public Station {
            steps = List.copyOf(steps);
        }

        static Station parse(String kept) {
            return new Station(Arrays.stream(kept.split("\\+")).map(Step::valueOf).toList());
        }

        public Step first() {
            return steps.getFirst();
        }

        public boolean signs() {
            return steps.contains(Step.SIGN);
        }

        @Override
        public String toString() {
            return steps.stream().map(Step::name).collect(joining("+"));
        }
    }
}
