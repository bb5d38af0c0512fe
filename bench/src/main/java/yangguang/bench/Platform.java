package yangguang.bench;

import java.nio.file.Path;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import yangguang.Yangguang;

/** The whole platform in this process, on a data folder of its own. */
record Platform(ConfigurableApplicationContext context) implements AutoCloseable {
    static Platform on(Path folder) {
        return new Platform(
                new SpringApplicationBuilder(Yangguang.class)
                        .logStartupInfo(false)
                        .run("--yangguang.data=" + folder.toAbsolutePath(), "--server.port=0"));
    }

    <T> T the(Class<T> kind) {
        return context.getBean(kind);
    }

    @Override
    public void close() {
        context.close();
    }
}
