package yangguang.commands;

import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "serve", description = "start the web server and its database; Ctrl-C stops both")
final class ServeCommand extends PlatformCommand {
    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "where to listen (${DEFAULT-VALUE})")
    private int port;

    @Option(names = "--demo", description = "load the sample county on the first start")
    private boolean demo;

    @Override
    public Integer call() throws InterruptedException {
        var closed = new CountDownLatch(1);
        try (var owned = folder().owned();
                var platform =
                        platform()
                                .properties(Map.of("server.port", port))
                                .listeners(
                                        (ApplicationListener<ContextClosedEvent>)
                                                _ -> closed.countDown())
                                .run()) {
            on(platform);
            closed.await();
            return 0;
        }
    }

    @Override
    int on(ApplicationContext platform) {
        if (demo) platform.getBeanProvider(Demo.class).ifAvailable(Demo::loadIfNew);
        returnMemory();
        var server = ((WebServerApplicationContext) platform).getWebServer();
        var listening = server == null ? port : server.getPort();
        System.out.println("Yangguang is at http://localhost:%d/".formatted(listening));
        platform.getBeanProvider(StartMessage.class)
                .orderedStream()
                .flatMap(message -> message.lines().stream())
                .forEach(System.out::println);
        System.out.println("Ctrl-C stops it.");
        return 0;
    }

    /** What a start took is garbage; left alone it stays resident until the heap is full. */
    private static void returnMemory() {
        System.gc();
    }
}
