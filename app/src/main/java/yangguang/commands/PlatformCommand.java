package yangguang.commands;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.MapPropertySource;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import yangguang.database.DataFolder;

/**
 * A command that works on a data folder, whether or not the server is running there. It gets the
 * platform without its web server; only what it asks for is made.
 */
abstract class PlatformCommand implements Callable<Integer> {
    @Mixin private CommonOptions common = new CommonOptions();

    @Spec private CommandSpec spec = CommandSpec.create();

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

    final PrintWriter out() {
        return spec.commandLine().getOut();
    }

    final PrintWriter err() {
        return spec.commandLine().getErr();
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
        return new DataFolder(Path.of(common.data()));
    }

    private Map<String, Object> given() {
        return Map.of(
                "yangguang.data", common.data(), "yangguang.database-url", common.databaseUrl());
    }
}
