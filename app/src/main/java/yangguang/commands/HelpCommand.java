package yangguang.commands;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "help", description = "list all commands")
final class HelpCommand implements Runnable {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        var out = spec.commandLine().getOut();
        spec.parent().subcommands().values().stream()
                .filter(command -> !command.getCommandSpec().usageMessage().hidden())
                .forEach(command -> out.println(line(command)));
        out.flush();
    }

    private static String line(CommandLine command) {
        var described = command.getCommandSpec().usageMessage().description();
        return "  %-16s %s".formatted(command.getCommandName(), String.join(" ", described));
    }
}
