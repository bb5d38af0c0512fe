package yangguang.bench;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the load tool says.
 *
 * @param perSecond requests
 */
record Wrk(double perSecond, double p99Ms) {
    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([\\d.]+)");
    private static final Pattern P99 = Pattern.compile("99%\\s+([\\d.]+)(us|ms|s)");
    private static final Pattern ERRORS = Pattern.compile("(Non-2xx|Socket errors).*");

    static Wrk on(String address, int connections, int seconds)
            throws IOException, InterruptedException {
        var said =
                Tools.output(
                        List.of(
                                Tools.at("wrk"),
                                "-t1",
                                "-c" + connections,
                                "-d" + seconds + "s",
                                "--latency",
                                address));
        var errors = ERRORS.matcher(said);
        if (errors.find()) throw new CannotMeasure(address + ": " + errors.group());
        return new Wrk(number(RATE, said, address), milliseconds(said, address));
    }

    private static double milliseconds(String said, String address) {
        double number = number(P99, said, address);
        var unit = P99.matcher(said);
        if (!unit.find()) return number;
        return switch (unit.group(2)) {
            case "us" -> number / 1000;
            case "s" -> number * 1000;
            default -> number;
        };
    }

    private static double number(Pattern form, String said, String address) {
        var found = form.matcher(said);
        if (!found.find()) throw new CannotMeasure("wrk said nothing of " + address + ": " + said);
        return Double.parseDouble(found.group(1));
    }
}
