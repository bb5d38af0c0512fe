package yangguang.commands;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Spec;

/**
 * Prints what the launcher also prints before anything is built, and by which it refuses what no
 * command takes; a test compares the two.
 */
@Command(name = "help", description = "list all commands")
final class HelpCommand implements Runnable {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        var out = spec.commandLine().getOut();
        spec.parent().subcommands().values().stream()
                .map(CommandLine::getCommandSpec)
                .filter(command -> !command.usageMessage().hidden())
                .forEach(command -> out.println(entry(command)));
        var common = CommandSpec.forAnnotatedObject(new CommonOptions()).options();
        out.println("All but help, test and bench also take " + words(common, List.of()));
        out.flush();
    }

    private static String entry(CommandSpec command) {
        var common = command.mixins().values().stream().flatMap(it -> it.options().stream());
        var shared = common.map(OptionSpec::longestName).toList();
        var own =
                command.options().stream()
                        .filter(option -> !shared.contains(option.longestName()))
                        .toList();
        return "  %s\n      %s"
                .formatted(
                        (command.name() + " " + words(own, command.positionalParameters())).strip(),
                        String.join(" ", command.usageMessage().description()));
    }

    private static String words(
            Collection<OptionSpec> options, Collection<? extends ArgSpec> operands) {
        return Stream.concat(
                        options.stream().map(HelpCommand::word),
                        operands.stream().map(HelpCommand::word))
                .collect(joining(" "));
    }

    private static String word(ArgSpec operand) {
        return operand.paramLabel() + (operand.arity().max() > 1 ? "..." : "");
    }

    private static String word(OptionSpec option) {
        var value = option.arity().max() == 0 ? "" : "=" + option.paramLabel();
        var word = option.longestName() + value;
        return (option.required() ? word : "[" + word + "]") + (option.isMultiValue() ? "..." : "");
    }
}
