package yangguang.commands;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.MapPropertySource;
import picocli.CommandLine.Option;
import yangguang.database.DataFolder;

/**
 * A command that works on a data folder, whether or not the server is running there. It gets the
 * platform without its web server; only what it asks for is made.
 */
abstract class PlatformCommand implements Callable<Integer> {
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

    private @Nullable Class<?> application;

    final void use(Class<?> application) {
        this.application = application;
    }

    /** Does the work and tells the exit code. */
    abstract int on(ApplicationContext platform) throws Exception;

    @Override
    public Integer call() throws Exception {
        try (var platform =
                platform().web(WebApplicationType.NONE).lazyInitialization(true).run()) {
            return on(platform);
        }
    }

    final SpringApplicationBuilder platform() {
        if (application == null) throw new IllegalStateException("no application to run on");
        folder().files(); // closed to others before anything is stored in it
        return new SpringApplicationBuilder(application)
                .logStartupInfo(false)
                .initializers(
                        context ->
                                context.getEnvironment()
                                        .getPropertySources()
                                        .addFirst(new MapPropertySource("command line", given())));
    }

    final DataFolder folder() {
        return new DataFolder(Path.of(data));
    }

    private Map<String, Object> given() {
        return Map.of("yangguang.data", data, "yangguang.database-url", databaseUrl);
    }
}
