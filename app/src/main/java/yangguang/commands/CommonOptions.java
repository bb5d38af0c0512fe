package yangguang.commands;

import picocli.CommandLine.Option;

/** What every command takes, also the few that need no data folder. */
final class CommonOptions {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${sys:yangguang.data:-data}",
            description = "the data folder (${DEFAULT-VALUE})")
    private String data = "";

    @Option(
            names = "--database-url",
            paramLabel = "URL",
            defaultValue = "${env:YANGGUANG_DATABASE_URL:-}",
            description = "an own PostgreSQL, as jdbc:postgresql://host/database?user=…")
    private String databaseUrl = "";

    @Option(names = "--help", usageHelp = true, description = "show these options")
    private boolean help;

    String data() {
        return data;
    }

    String databaseUrl() {
        return databaseUrl;
    }
}
