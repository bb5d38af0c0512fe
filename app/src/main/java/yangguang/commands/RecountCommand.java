package yangguang.commands;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import yangguang.journal.Actor;
import yangguang.tally.Difference;
import yangguang.tally.Recount;

@Command(
        name = "recount",
        description = "count all records again and report every difference from the entries")
final class RecountCommand extends PlatformCommand {
    @Option(names = "--repair", description = "add the entries that make up each difference")
    private boolean repair;

    @Override
    int on(ApplicationContext platform) {
        var recount = platform.getBean(Recount.class);
        var found = repair ? recount.repair(operator()) : recount.compare();
        found.forEach(RecountCommand::tell);
        if (found.isEmpty()) {
            System.out.println("Records and entries agree.");
            return 0;
        }
        var left = repair ? recount.compare() : found;
        System.out.println(
                repair
                        ? "%d differences, %d left after the repair."
                                .formatted(found.size(), left.size())
                        : "%d differences; --repair makes them up.".formatted(found.size()));
        return left.isEmpty() ? 0 : 1;
    }

    private static Actor operator() {
        return new Actor.CommandLine(System.getProperty("user.name", "unknown"));
    }

    private static void tell(Difference one) {
        System.out.println(
                String.join(
                        "  ",
                        List.of(
                                one.kind().name().toLowerCase(Locale.ROOT),
                                "body " + one.bodyId(),
                                one.day().toString(),
                                one.indicator(),
                                one.cause() == null ? "sum of the day" : one.cause().toString(),
                                "recorded " + print(one.recorded()),
                                "counted " + print(one.counted()))));
    }

    private static String print(@Nullable BigDecimal amount) {
        return amount == null ? "nothing" : amount.toPlainString();
    }
}
